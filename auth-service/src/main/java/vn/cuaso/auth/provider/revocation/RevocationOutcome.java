package vn.cuaso.auth.provider.revocation;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** What came of wanting a token revoked. */
sealed interface RevocationOutcome {

    /** The grant is over, and with it every token that it gave (RFC 7009 §2.1). */
    record Revoked() implements RevocationOutcome {}

    /** Nothing that is good here, or not any more. */
    record Unknown() implements RevocationOutcome {}

    /**
     * @param error what the client hears
     * @param detail for the log
     */
    record Refused(ErrorObject error, String detail) implements RevocationOutcome {}
}
