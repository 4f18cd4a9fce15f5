package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import vn.cuaso.auth.account.AccountId;

/** The accounts of other providers that sign a citizen in here, for the citizen to see. */
public interface LinkedAccounts {

    /**
     * @param name what its account is called, in each language
     */
    record LinkedAccount(Name name, Instant since) {}

    record Name(String vi, String en) {}

    /** The oldest first. */
    Uni<List<LinkedAccount>> of(AccountId account);
}
