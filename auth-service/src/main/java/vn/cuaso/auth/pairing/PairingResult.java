package vn.cuaso.auth.pairing;

import java.time.Instant;
import vn.cuaso.auth.account.AccountId;

/** What a browser gets that comes for its pairing's result. */
sealed interface PairingResult {

    /**
     * The pairing's approval is good, and used up now.
     *
     * @param account whose device approved
     * @param begunAt when the pairing began
     */
    record Approved(AccountId account, Instant begunAt) implements PairingResult {}

    record Failed(PairingProblem problem) implements PairingResult {}
}
