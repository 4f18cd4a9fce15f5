package vn.cuaso.auth.provider.userinfo;

import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import java.util.Map;

/** What came of asking for claims. */
sealed interface UserInfoOutcome {

    record Found(Map<String, Object> claims) implements UserInfoOutcome {}

    /** For a client that is registered so ({@code userinfo_signed_response_alg}). */
    record Signed(String jwt) implements UserInfoOutcome {}

    /**
     * @param detail for the log
     */
    record Refused(TokenSchemeError error, String detail) implements UserInfoOutcome {}
}
