package vn.cuaso.auth.flow;

/**
 * Who another provider says the citizen is: the only name that is believed is issuer and subject together (rule OP-3).
 *
 * @param provider its id in our configuration
 * @param acr our level, mapped from what the provider said
 */
public record UpstreamSignIn(String provider, String issuer, String subject, String acr) {

    @Override
    public String toString() {
        return "UpstreamSignIn[" + provider + "]";
    }
}
