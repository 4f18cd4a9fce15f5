package vn.cuaso.auth.account;

import java.util.List;

/** What checking an {@link AccountForm} came to. */
public sealed interface AccountReading {

    record Accepted(AccountData data) implements AccountReading {}

    /**
     * @param problems all of them, so that one correction suffices
     */
    record Refused(List<AccountProblem> problems) implements AccountReading {}
}
