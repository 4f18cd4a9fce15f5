package vn.cuaso.auth.key;

import java.time.Instant;

/**
 * A key and where it stands in its life. Whatever its state, it is published; there is one next and one current key for each
 * algorithm.
 *
 * <pre>{@code
 * stateDiagram-v2
 *   [*] --> Current: the very first, or nothing else is left after a leak
 *   [*] --> Next: the current one is nearly old enough, or an operator wants it
 *   Next --> Current: published long enough for every client to know it
 *   Current --> Retired: at the same moment
 *   Retired --> [*]: its last token has expired
 *   Next --> [*]: leaked
 *   Current --> [*]: leaked
 *   Retired --> [*]: leaked
 * }</pre>
 */
public sealed interface SigningKey {

    SigningKeyPair pair();

    /** The state's name in the store and for operators. */
    KeyState state();

    /** When it entered its state. */
    Instant since();

    default String id() {
        return pair().id();
    }

    default SigningAlgorithm algorithm() {
        return pair().algorithm();
    }

    /**
     * Clients may fetch it already; it signs nothing yet.
     *
     * @param signsFrom when it takes over
     */
    record Next(SigningKeyPair pair, Instant since, Instant signsFrom) implements SigningKey {

        @Override
        public KeyState state() {
            return KeyState.NEXT;
        }

        Current takeOver(Instant now) {
            return new Current(pair, now);
        }

        Next takingOverAt(Instant when) {
            return new Next(pair, since, when);
        }
    }

    /** Signs. */
    record Current(SigningKeyPair pair, Instant since) implements SigningKey {

        @Override
        public KeyState state() {
            return KeyState.CURRENT;
        }

        Retired retire(Instant now, Instant forgottenFrom) {
            return new Retired(pair, now, forgottenFrom);
        }
    }

    /**
     * Signed what has not expired yet.
     *
     * @param forgottenFrom when the last of it has
     */
    record Retired(SigningKeyPair pair, Instant since, Instant forgottenFrom) implements SigningKey {

        @Override
        public KeyState state() {
            return KeyState.RETIRED;
        }
    }
}
