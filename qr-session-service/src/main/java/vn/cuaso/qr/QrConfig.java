package vn.cuaso.qr;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keys, and where the stores and auth-service are. */
@ConfigMapping(prefix = "cuaso.qr")
public interface QrConfig {

    /** The HMAC keys of the codes. A key stays until the last session made with it has ended. */
    Keys code();

    /** The HMAC keys of the fingerprints under which network addresses are counted. */
    Keys fingerprint();

    /** Location of the PEM private key (P-256) with which this service asks for its tokens ({@code private_key_jwt}). */
    Optional<String> clientKey();

    /** How long one call to Redis may take before it counts as failed. */
    @WithDefault("2S")
    Duration redisTimeout();

    /** auth-service, which judges what is paired here. */
    Auth auth();

    /** Named keys of 32 bytes each. */
    interface Keys {
        /** Key id to base64. */
        Map<String, String> keys();

        /** The id of the key that new things are made with. */
        Optional<String> current();
    }

    /** How auth-service is reached. */
    interface Auth {
        /** Its internal API, without a path. */
        @WithDefault("http://127.0.0.1:8091")
        URI url();

        /** Where it gives service tokens, as services reach it. */
        @WithDefault("http://127.0.0.1:8081/token")
        URI tokenUrl();

        /** How long it may take to judge before that counts as failed; the gateway waits 10 seconds for us. */
        @WithDefault("4S")
        Duration timeout();
    }
}
