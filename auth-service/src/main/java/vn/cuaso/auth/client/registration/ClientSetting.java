package vn.cuaso.auth.client.registration;

import java.util.Arrays;
import java.util.Optional;

/** What may stand in a registration. */
enum ClientSetting {
    CLIENT_ID("client_id", ""),
    DISPLAY_NAME("client_name", "display-name"),
    VIETNAMESE_NAME("client_name#vi", "display-name.vi"),
    ENGLISH_NAME("client_name#en", "display-name.en"),
    HOME("client_uri", "client-uri"),
    LOGO("logo_uri", "logo-uri"),
    POLICY("policy_uri", "policy-uri"),
    TERMS("tos_uri", "tos-uri"),
    INITIATE_LOGIN("initiate_login_uri", "initiate-login-uri"),
    AUTHENTICATION_METHOD("token_endpoint_auth_method", "authentication-method"),
    AUTHENTICATION_ALGORITHM("token_endpoint_auth_signing_alg", "authentication-algorithm"),
    KEYS("jwks", "jwks"),
    KEYS_ADDRESS("jwks_uri", "jwks-uri"),
    SECRET_HASHES("client_secret_hashes", "secret-hashes"),
    GRANT_TYPES("grant_types", "grant-types"),
    SCOPES("scope", "scopes"),
    REDIRECT_URIS("redirect_uris", "redirect-uris"),
    POST_LOGOUT_REDIRECT_URIS("post_logout_redirect_uris", "post-logout-redirect-uris"),
    BACK_CHANNEL_LOGOUT_URI("backchannel_logout_uri", "backchannel-logout-uri"),
    BACK_CHANNEL_LOGOUT_SESSION("backchannel_logout_session_required", "backchannel-logout-session-required"),
    IDENTITY_ALGORITHM("id_token_signed_response_alg", "id-token-algorithm"),
    USER_INFO_ALGORITHM("userinfo_signed_response_alg", "userinfo-algorithm"),
    REQUEST_OBJECT_ALGORITHM("request_object_signing_alg", "request-object-algorithm"),
    ACCESS_LIFETIME("access_token_lifetime", "access-token-lifetime"),
    IDENTITY_LIFETIME("id_token_lifetime", "id-token-lifetime"),
    FAPI2("fapi2", "fapi2"),
    PROOF_KEY_REQUIRED("proof_key_required", "proof-key-required"),
    PUSHED_REQUESTS("require_pushed_authorization_requests", "pushed-requests-required"),
    DPOP_BOUND("dpop_bound_access_tokens", "dpop-bound"),
    SECTOR("sector_identifier", "sector-identifier"),
    SINGLE_SIGN_ON("single_sign_on", "single-sign-on"),
    CONSENT_REQUIRED("consent_required", "consent-required");

    private final String wireName;
    private final String property;

    ClientSetting(String wireName, String property) {
        this.wireName = wireName;
        this.property = property;
    }

    /**
     * In the admin API and in files: the name of RFC 7591 §2, OpenID Connect Dynamic Client Registration §2 or another of their
     * registry where there is one, else one of ours.
     */
    String wireName() {
        return wireName;
    }

    /** In the configuration, under {@code cuaso.auth.clients.<client id>}. */
    String property() {
        return property;
    }

    static Optional<ClientSetting> named(String wireName) {
        return Arrays.stream(values())
                .filter(setting -> setting.wireName.equals(wireName))
                .findFirst();
    }
}
