package vn.cuaso.auth.key;

/** What a token of ours is, told by its {@code typ} header, so that one kind cannot be used as another (RFC 8725 §3.11). */
public enum TokenType {
    /** RFC 9068. */
    ACCESS("at+jwt"),
    /** OpenID Connect Core §2. */
    IDENTITY("JWT"),
    /** OpenID Connect Core §5.3.2. */
    USER_INFO("JWT"),
    /** OpenID Connect Back-Channel Logout §2.4. */
    LOGOUT("logout+jwt");

    private final String wireName;

    TokenType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
