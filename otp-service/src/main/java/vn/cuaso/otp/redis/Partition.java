package vn.cuaso.otp.redis;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One of the 16 parts of the keyspace. Its name is a hash tag: all keys of a part lie in one slot of a Redis Cluster,
 * so that one script may touch them.
 */
public record Partition(int number) {

    private static final int COUNT = 16;

    public Partition {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("partition " + number);
        }
    }

    /** Every partition, in order. */
    public static List<Partition> all() {
        return IntStream.range(0, COUNT).mapToObj(Partition::new).toList();
    }

    /** The partition that a thing of this id or fingerprint lives in, always the same one. */
    public static Partition of(String id) {
        return new Partition(Math.floorMod(id.hashCode(), COUNT));
    }

    /** As in keys: {@code {p07}}. */
    String hashTag() {
        return String.format(Locale.ROOT, "{p%02d}", number);
    }
}
