package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.page.UserAgent;

/** Single sign-on sessions: what spares a citizen a second sign-in at the next client. */
public interface SsoSessions {

    /**
     * Begins a session with a new id and a new secret, at every sign-in (OP-7).
     *
     * @param userAgent what the browser calls itself: shown to the citizen again, and trusted in nothing
     */
    Uni<StartedSession> start(AccountId account, String acr, List<String> amr, UserAgent userAgent);

    /**
     * The session of this cookie, if it is still usable (DATA-4). Finding it renews its idle time, never its absolute limit.
     *
     * @param secret the cookie's value, as the browser sent it: anything at all
     */
    Uni<Optional<Authentication>> find(String secret);

    /** The same of a browser that may have sent no cookie. */
    default Uni<Optional<Authentication>> find(Optional<String> secret) {
        return secret.map(this::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Ends the session and revokes every grant that was made under it. One that has been idle for too long ends too: what it gave
     * may still be in use. An unknown secret is no error.
     */
    Uni<Void> end(String secret);
}
