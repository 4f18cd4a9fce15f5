package vn.cuaso.auth.account;

import java.util.List;

/** What a request to the admin API came to. */
public sealed interface ProvisioningOutcome {

    record Created(AccountId id) implements ProvisioningOutcome {}

    record Changed(AccountId id) implements ProvisioningOutcome {}

    /** The data is not acceptable. */
    record Refused(List<AccountProblem> problems) implements ProvisioningOutcome {}

    /** The ID number belongs to this account. */
    record Taken(AccountId id) implements ProvisioningOutcome {}

    record NotFound() implements ProvisioningOutcome {}

    /** A closed account stays as it is. */
    record Closed() implements ProvisioningOutcome {}

    /** Nothing of the account is left here. */
    record Erased() implements ProvisioningOutcome {}

    /** Only what is closed can be erased. */
    record NotClosed() implements ProvisioningOutcome {}

    /** Somebody else wrote at the same time; the request can be repeated. */
    record Conflict() implements ProvisioningOutcome {}
}
