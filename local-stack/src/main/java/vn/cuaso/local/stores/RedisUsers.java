package vn.cuaso.local.stores;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The users of Redis: one per service, bound to its prefix, and one for the launcher. */
final class RedisUsers {
    static final String LAUNCHER = "default";
    private static final List<String> SERVICES = List.of("auth", "otp", "qr", "portal");
    static final List<String> ALL =
            Stream.concat(SERVICES.stream(), Stream.of(LAUNCHER)).toList();

    // Scripts, streams and publish/subscribe are what services need beyond data; flushing and looking into the server
    // are among @admin and @dangerous, and so is what a client of a cluster has to ask: which node has what. Key
    // patterns do not bind the commands that walk through all keys.
    private static final String SERVICE_COMMANDS = "+@all -@admin -@dangerous -scan -randomkey +cluster|slots";

    private RedisUsers() {}

    /** Lines of redis.conf; passwords appear only as their SHA-256. */
    static String configuration(UnaryOperator<String> passwordOf) {
        String services = SERVICES.stream()
                .map(user -> "user %s reset on #%s resetchannels ~%s:* &%s:* %s\n"
                        .formatted(user, sha256(passwordOf.apply(user)), user, user, SERVICE_COMMANDS))
                .collect(Collectors.joining());
        return services + "user %s reset on #%s ~* &* +@all\n".formatted(LAUNCHER, sha256(passwordOf.apply(LAUNCHER)));
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
