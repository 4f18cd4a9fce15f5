package vn.cuaso.local.stores;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cuaso.local.process.Resources;

/** The users of Redis: one per service, bound to its keys and commands, and one for the launcher. */
final class RedisUsers {
    static final String LAUNCHER = "default";
    private static final List<String> SERVICES = List.of("auth", "otp", "qr", "portal");
    static final List<String> ALL =
            Stream.concat(SERVICES.stream(), Stream.of(LAUNCHER)).toList();

    /** What tests do beside their service, with its keys: look at what is kept, put something there, have scripts forgotten. */
    private static final String INSPECTION =
            " +ttl +pttl +pexpire +type +script +get +set +del +exists +hget +hgetall +hmget +hset"
                    + " +lrange +smembers +zadd +zcard +zrange +zscore +xadd +xinfo +xlen +xpending +xrange +publish";

    private RedisUsers() {}

    /** Lines of redis.conf; passwords appear only as their SHA-256. */
    static String configuration(UnaryOperator<String> passwordOf) {
        return services(passwordOf)
                + "user %s reset on #%s ~* &* +@all\n".formatted(LAUNCHER, sha256(passwordOf.apply(LAUNCHER)));
    }

    /** Those of {@code redis-services.acl}, which are the containers' too, without its comments. */
    private static String services(UnaryOperator<String> passwordOf) {
        String lines = Resources.text(RedisUsers.class, "redis-services.acl")
                .lines()
                .filter(line -> line.startsWith("user "))
                .map(line -> line + INSPECTION)
                .collect(Collectors.joining("\n", "", "\n"));
        for (String service : SERVICES) {
            lines = lines.replace("@" + service + "@", sha256(passwordOf.apply(service)));
        }
        return lines;
    }

    private static String sha256(String password) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
