package vn.cuaso.auth.applicant;

import java.time.Instant;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.Fingerprint;

/** What there is to say of an ID number. */
public sealed interface ApplicantOutcome {

    /**
     * Somebody with an account.
     *
     * @param account for the audit log; the asker does not learn it
     * @param subject 43 characters, base64url
     */
    record Known(AccountId account, String subject) implements ApplicantOutcome {}

    /**
     * Nobody, or somebody whose account is closed.
     *
     * @param number keyed fingerprint of the ID number, for the audit log
     */
    record Unknown(Fingerprint number) implements ApplicantOutcome {}

    /** This client has asked enough for now. */
    record Limited(Instant retryAt) implements ApplicantOutcome {}

    /** It is none. */
    record NoIdNumber() implements ApplicantOutcome {}
}
