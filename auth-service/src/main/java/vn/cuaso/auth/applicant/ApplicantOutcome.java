package vn.cuaso.auth.applicant;

import vn.cuaso.auth.account.AccountId;

/** What there is to say of an ID number. */
public sealed interface ApplicantOutcome {

    /**
     * Somebody with an account.
     *
     * @param account for the audit log; the asker does not learn it
     * @param subject 43 characters, base64url
     */
    record Known(AccountId account, String subject) implements ApplicantOutcome {}

    /** Nobody, or somebody whose account is closed. */
    record Unknown() implements ApplicantOutcome {}

    /** It is none. */
    record NoIdNumber() implements ApplicantOutcome {}
}
