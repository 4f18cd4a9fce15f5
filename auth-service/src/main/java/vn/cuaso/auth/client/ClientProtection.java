package vn.cuaso.auth.client;

/**
 * What a client's requests have to be protected with. The FAPI 2.0 Security Profile (§5.3.2) needs all of it, so that whoever
 * asks for one of these need not ask for the profile too.
 *
 * @param fapi2 whether the profile holds: the algorithms of §5.4.1, {@code private_key_jwt}, and the three that follow
 * @param proofKeyRequired PKCE (OP-1)
 * @param pushedRequestRequired {@code require_pushed_authorization_requests} (RFC 9126 §6)
 * @param dpopBound {@code dpop_bound_access_tokens} (RFC 9449 §5.2): tokens only with a proof
 */
public record ClientProtection(
        boolean fapi2, boolean proofKeyRequired, boolean pushedRequestRequired, boolean dpopBound) {

    public ClientProtection {
        proofKeyRequired |= fapi2;
        pushedRequestRequired |= fapi2;
        dpopBound |= fapi2;
    }

    /** What holds for a client that says nothing. */
    public static ClientProtection defaults() {
        return new ClientProtection(false, true, false, false);
    }
}
