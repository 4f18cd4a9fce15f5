package vn.cuaso.local.stores;

import java.util.Locale;
import vn.cuaso.local.settings.StoreKind;

/**
 * What can be asked of a running store, written {@code <verb> <store>}, such as {@code kill redis}.
 *
 * @param verb what to do
 * @param store with which
 */
public record StoresCommand(Verb verb, StoreKind store) {
    /** Each is the method of {@link Stores} by that name. */
    public enum Verb {
        START,
        STOP,
        KILL,
        PAUSE,
        RESUME
    }

    /** Throws {@link IllegalArgumentException} when the line is not such a command. */
    public static StoresCommand parse(String line) {
        String[] words = line.strip().split(" ", 2);
        if (words.length != 2) {
            throw new IllegalArgumentException("Not a command: " + line);
        }
        return new StoresCommand(Verb.valueOf(words[0].toUpperCase(Locale.ROOT)), StoreKind.of(words[1]));
    }

    /** Does it; returns when it is done. */
    public void applyTo(Stores stores) {
        switch (verb) {
            case START -> stores.start(store);
            case STOP -> stores.stop(store);
            case KILL -> stores.kill(store);
            case PAUSE -> stores.pause(store);
            case RESUME -> stores.resume(store);
        }
    }
}
