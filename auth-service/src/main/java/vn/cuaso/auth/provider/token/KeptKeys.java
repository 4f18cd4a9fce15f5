package vn.cuaso.auth.provider.token;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import vn.cuaso.auth.key.SigningKeyConfig;
import vn.cuaso.auth.provider.TokenConfig;

/** Stops the start where a key would be forgotten before the last token that it signed has expired (OP-6). */
@Startup
@ApplicationScoped
class KeptKeys {

    KeptKeys(TokenConfig tokens, SigningKeyConfig keys) {
        Duration longest = Stream.of(tokens.access(), tokens.identity(), tokens.service())
                .max(Duration::compareTo)
                .orElseThrow();
        // Another instance signs with the old key until it reads the keys again.
        Duration needed = longest.plus(keys.reread());
        if (keys.kept().compareTo(needed) < 0) {
            throw new IllegalArgumentException(
                    "cuaso.auth.signing-keys.kept has to be at least %s, the longest life of a token"
                            .formatted(needed));
        }
    }
}
