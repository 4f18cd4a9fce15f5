package vn.cuaso.auth.federation;

import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.PhoneNumber;

/** What is made of a citizen who has signed in at another provider. */
sealed interface FederationOutcome {

    /** The identity was linked before, and no alarm was raised since. */
    record Linked(AccountId account) implements FederationOutcome {}

    /** The provider's word leads to this account; its own phone has to confirm it. */
    record ToConfirm(AccountId account, PhoneNumber phone) implements FederationOutcome {}

    record Refused(UpstreamProblem problem) implements FederationOutcome {}
}
