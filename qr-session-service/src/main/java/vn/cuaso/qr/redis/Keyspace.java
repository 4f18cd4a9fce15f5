package vn.cuaso.qr.redis;

/**
 * Where this service's keys lie in Redis.
 *
 * @param prefix the beginning of every key and channel, which is all that the service's Redis user may touch
 */
public record Keyspace(String prefix) {

    /** The service's own keyspace. */
    public static final Keyspace QR = new Keyspace("qr");

    public String session(Partition partition, String id) {
        return key(partition, "session", id);
    }

    /** Which session a handle belongs to. */
    public String handle(Partition partition, String handle) {
        return key(partition, "handle", handle);
    }

    /** The sessions that have not ended, by the time at which they do. */
    public String deadlines(Partition partition) {
        return key(partition, "deadlines");
    }

    public String outbox(Partition partition) {
        return key(partition, "outbox");
    }

    /** What no instance could read of the outbox. */
    public String unreadable(Partition partition) {
        return key(partition, "outbox", "unreadable");
    }

    /** What was done within a limit's window. */
    public String actions(String limit, String countedBy) {
        return key(Partition.of(countedBy), "actions", limit, countedBy);
    }

    /** A DPoP proof that was used. */
    public String proof(String device, String jti) {
        return key(Partition.of(device), "proof", device, jti);
    }

    /** The channel that ids of changed sessions are published on. */
    public String changes() {
        return prefix + ":changes";
    }

    private String key(Partition partition, String... names) {
        return prefix + ":" + partition.hashTag() + ":" + String.join(":", names);
    }
}
