package vn.cuaso.qr.session;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cuaso.qr.redis.Partition;

/**
 * The name of a pairing session, made by auth-service.
 *
 * @param value 130 random bits as 26 characters of Crockford's base 32
 */
public record SessionId(String value) {

    public SessionId {
        if (!Base32.isOne(value)) {
            throw new IllegalArgumentException("not the id of a session");
        }
    }

    public static SessionId random(SecureRandom random) {
        return new SessionId(Base32.write(new BigInteger(Base32.BITS, random)));
    }

    /** The id that somebody sent, if it can be one at all. */
    public static Optional<SessionId> parse(String text) {
        return Base32.isOne(text) ? Optional.of(new SessionId(text)) : Optional.empty();
    }

    /** Where the session lives: what the first character says. */
    public Partition partition() {
        return Partition.named(Base32.first(value));
    }
}
