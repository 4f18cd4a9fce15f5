package vn.cuaso.qr.session;

import io.smallrye.mutiny.Multi;

/** Tells who waits at a session that it changed, on whichever instance that happened. */
public interface SessionChanges {

    /**
     * Emits the id each time when the session may have changed, so that the listener looks with
     * {@link SessionStore#find}. Listening begins with the subscription: subscribe first, then look for the first time.
     * After Redis was away every listener is told to look. Never fails and never ends; several changes that a slow
     * listener has not seen yet become one. A time limit that passes is no change: watch {@code expiresAt} as well.
     */
    Multi<SessionId> of(SessionId session);
}
