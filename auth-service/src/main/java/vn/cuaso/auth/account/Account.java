package vn.cuaso.auth.account;

/** A citizen's account. */
public record Account(AccountId id, Person person, IdentityLevel level, AccountStatus status) {

    Account withStatus(AccountStatus newStatus) {
        return new Account(id, person, level, newStatus);
    }
}
