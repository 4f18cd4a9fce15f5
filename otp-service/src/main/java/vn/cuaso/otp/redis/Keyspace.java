package vn.cuaso.otp.redis;

/**
 * Where this service's keys lie in Redis.
 *
 * @param prefix the beginning of every key, which is all that the service's Redis user may touch
 */
public record Keyspace(String prefix) {

    /** The service's own keyspace. */
    public static final Keyspace OTP = new Keyspace("otp");

    public String challenge(String id) {
        return key(Partition.of(id), "challenge", id);
    }

    /** The sealed phone of a challenge, beside it and gone before it. */
    public String phone(String challenge) {
        return key(Partition.of(challenge), "phone", challenge);
    }

    public String outbox(Partition partition) {
        return key(partition, "outbox");
    }

    /** What no instance could read of the outbox. */
    public String unreadable(Partition partition) {
        return key(partition, "outbox", "unreadable");
    }

    /** The sends that count towards one limit. */
    public String sends(String limit, String fingerprint) {
        return key(Partition.of(fingerprint), "sends", limit, fingerprint);
    }

    /**
     * The wrong codes on one account.
     *
     * @param account says the partition, so that the record under an older key's fingerprint lies in the same one
     */
    public String failures(Partition account, String fingerprint) {
        return key(account, "failures", fingerprint);
    }

    /** The messages of the local deployment's SMS inbox: no partition's business, and absent from production. */
    public String inbox() {
        return prefix + ":inbox";
    }

    private String key(Partition partition, String... names) {
        return prefix + ":" + partition.hashTag() + ":" + String.join(":", names);
    }
}
