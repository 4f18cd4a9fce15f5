package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;

/** Hears of a session that has ended, before it is forgotten. */
public interface SessionEndings {

    /** May be told the same twice: when something failed after it, the ending is done again. */
    Uni<Void> ended(EndedSession session);
}
