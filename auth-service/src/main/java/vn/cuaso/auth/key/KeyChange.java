package vn.cuaso.auth.key;

import java.util.Locale;

/** One step of a key's life, to be done in the store and written into its record of changes. */
sealed interface KeyChange {

    SigningKey key();

    /** A new key, in whichever state it begins. */
    record Added(SigningKey key) implements KeyChange {}

    /** A key that is in another state now, or changes at another time. */
    record Moved(SigningKey key) implements KeyChange {}

    /** A retired key whose last token has expired, or one that is of no use any more. */
    record Forgotten(SigningKey key) implements KeyChange {}

    /** Somebody else may have it: what it signed is worth nothing from now on. */
    record Leaked(SigningKey key) implements KeyChange {}

    /** For the record of changes. */
    default String name() {
        return switch (this) {
            case Added(SigningKey key) -> "added-" + key.state().name().toLowerCase(Locale.ROOT);
            case Moved(SigningKey key) -> "became-" + key.state().name().toLowerCase(Locale.ROOT);
            case Forgotten _ -> "forgotten";
            case Leaked _ -> "leaked";
        };
    }
}
