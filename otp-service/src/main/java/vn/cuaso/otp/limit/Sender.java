package vn.cuaso.otp.limit;

/**
 * On whose behalf a message is to go out: fingerprints only.
 *
 * @param phone of the phone; limits on it hold for all accounts that share it
 * @param address of the client's network
 */
public record Sender(String phone, String account, String address) {

    /** What this kind of limit counts by. */
    String countedBy(LimitKind kind) {
        return switch (kind) {
            case PHONE -> phone;
            case ACCOUNT -> account;
            case ADDRESS -> address;
            case GLOBAL -> "all";
        };
    }
}
