package vn.cuaso.auth.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Lua scripts under {@code resources/redis}. */
@ApplicationScoped
public class RedisScripts {

    private final ReactiveRedisDataSource redis;

    public RedisScripts(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    /**
     * @param name the file without {@code .lua}, for example {@code grant/redeem-code}
     */
    public RedisScript load(String name) {
        byte[] source = read("/redis/" + name + ".lua");
        return new RedisScript(redis, new String(source, StandardCharsets.UTF_8), sha1(source));
    }

    private static byte[] read(String path) {
        try (InputStream resource = RedisScripts.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalArgumentException("There is no script " + path);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not a matter of security: Redis names scripts so. */
    private static String sha1(byte[] source) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
