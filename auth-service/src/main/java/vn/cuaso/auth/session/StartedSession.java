package vn.cuaso.auth.session;

/**
 * @param secret goes into the cookie {@link SessionCookie} and nowhere else; the server keeps only its hash
 */
public record StartedSession(String secret, Authentication authentication) {

    @Override
    public String toString() {
        return "StartedSession[" + authentication + "]";
    }
}
