package vn.cuaso.auth.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;

/**
 * A key, for operators.
 *
 * @param until when it leaves its state by itself; a current key leaves it when the next one takes over
 */
public record KeyDescription(
        String id,
        String algorithm,
        String state,
        Instant since,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant until) {

    static KeyDescription of(SigningKey key) {
        return new KeyDescription(
                key.id(),
                key.algorithm().wireName(),
                key.state().name().toLowerCase(Locale.ROOT),
                key.since(),
                switch (key) {
                    case SigningKey.Next next -> next.signsFrom();
                    case SigningKey.Current _ -> null;
                    case SigningKey.Retired retired -> retired.forgottenFrom();
                });
    }
}
