package vn.cuaso.qr.redis;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One of the 16 parts of the keyspace. Its name is a hash tag: all keys of a part lie in one slot of a Redis Cluster,
 * so that one script may touch them.
 */
public record Partition(int number) {

    /** How many there are. */
    public static final int COUNT = 16;

    public Partition {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("partition " + number);
        }
    }

    /** Every partition, in order. */
    public static List<Partition> all() {
        return IntStream.range(0, COUNT).mapToObj(Partition::new).toList();
    }

    /** The partition that things counted by this text live in, always the same one. */
    public static Partition of(String countedBy) {
        return new Partition(Math.floorMod(countedBy.hashCode(), COUNT));
    }

    /** The partition that an id names by the value of its first character. */
    public static Partition named(int value) {
        return new Partition(Math.floorMod(value, COUNT));
    }

    /** As in keys: {@code {p07}}. */
    String hashTag() {
        return String.format(Locale.ROOT, "{p%02d}", number);
    }
}
