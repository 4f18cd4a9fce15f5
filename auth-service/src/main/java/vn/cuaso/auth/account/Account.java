package vn.cuaso.auth.account;

/**
 * A citizen's account.
 *
 * @param version counts its changes, from 0; a change is made only on the version that was read
 */
public record Account(AccountId id, Person person, IdentityLevel level, AccountStatus status, long version) {

    /** The version of an account that is not in the store yet. */
    static final long NEW = 0;

    Account withStatus(AccountStatus newStatus) {
        return new Account(id, person, level, newStatus, version);
    }
}
