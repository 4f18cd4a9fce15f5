package vn.cuaso.auth.account;

/**
 * An account with what proves its owner.
 *
 * @param passwordHash PHC string of Argon2id
 */
public record AccountCredentials(Account account, String passwordHash) {

    @Override
    public String toString() {
        return "AccountCredentials[" + account.id() + "]";
    }
}
