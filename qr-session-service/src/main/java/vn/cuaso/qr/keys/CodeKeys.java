package vn.cuaso.qr.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.cuaso.qr.QrConfig;
import vn.cuaso.qr.session.Handle;

/** Makes and checks tokens with the named keys {@code cuaso.qr.code.keys}; the key's id is kept with the session. */
@ApplicationScoped
public class CodeKeys {

    private final NamedKeys keys;

    @Inject
    public CodeKeys(QrConfig config) {
        this(NamedKeys.of("code", config.code()));
    }

    public CodeKeys(NamedKeys keys) {
        this.keys = keys;
    }

    /** The id of the key that new sessions are made with. */
    public String current() {
        return keys.current();
    }

    /**
     * The token of a session at a second.
     *
     * @param kid the session's key
     * @param second Unix time, or {@link CodeToken#LINK}
     * @throws IllegalStateException if the key was taken away while sessions lived
     */
    public CodeToken make(String kid, Handle handle, long second) {
        return CodeToken.make(
                keys.find(kid).orElseThrow(() -> new IllegalStateException("there is no code key " + kid)),
                handle,
                second);
    }

    /** Whether the token was made with this key. */
    public boolean made(String kid, CodeToken token) {
        return keys.find(kid).filter(token::isSignedWith).isPresent();
    }
}
