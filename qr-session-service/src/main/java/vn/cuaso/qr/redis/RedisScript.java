package vn.cuaso.qr.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script of {@code resources/redis}.
 *
 * @param source its text
 * @param digest the SHA-1 that Redis knows it by
 */
public record RedisScript(String source, String digest) {

    /**
     * @param name the file's name without {@code .lua}
     */
    public static RedisScript named(String name) {
        try (var file = RedisScript.class.getResourceAsStream("/redis/" + name + ".lua")) {
            if (file == null) {
                throw new IllegalArgumentException("no script " + name);
            }
            var bytes = file.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            return new RedisScript(
                    new String(bytes, StandardCharsets.UTF_8), HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("script " + name + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
