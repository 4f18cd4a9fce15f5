package vn.cuaso.qr.session;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cuaso.qr.redis.Partition;

/**
 * What a code says instead of the session's id (QR-1): whoever sees the code knows it, and it opens nothing but a claim.
 *
 * @param value 26 characters of Crockford's base 32, 126 of the 130 bits random, the rest being the partition
 */
public record Handle(String value) {

    /** How many bytes {@link #bytes()} are. */
    public static final int BYTES = 17;

    private static final int FIRST_DIGIT = Base32.BITS - 5;

    public Handle {
        if (!Base32.isOne(value)) {
            throw new IllegalArgumentException("not a handle");
        }
    }

    /** A handle in the session's partition, so that one script can reach both. */
    public static Handle random(SecureRandom random, SessionId session) {
        var rest = new BigInteger(FIRST_DIGIT + 1, random);
        var half = rest.testBit(FIRST_DIGIT) ? Partition.COUNT : 0;
        var first = BigInteger.valueOf(half + session.partition().number());
        return new Handle(Base32.write(first.shiftLeft(FIRST_DIGIT).or(rest.clearBit(FIRST_DIGIT))));
    }

    /** The handle that is this big-endian number, if it can be one at all. */
    public static Optional<Handle> of(byte[] number) {
        var value = new BigInteger(1, number);
        return number.length == BYTES && value.bitLength() <= Base32.BITS
                ? Optional.of(new Handle(Base32.write(value)))
                : Optional.empty();
    }

    /** As a big-endian number. */
    public byte[] bytes() {
        var number = Base32.read(value).toByteArray();
        var bytes = new byte[BYTES];
        // 130 bits never reach the sign bit of the 17th byte.
        System.arraycopy(number, 0, bytes, BYTES - number.length, number.length);
        return bytes;
    }

    /** Where its session lives. */
    public Partition partition() {
        return Partition.named(Base32.first(value));
    }
}
