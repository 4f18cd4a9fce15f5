package vn.cuaso.portal.visitor;

import io.smallrye.mutiny.Uni;

/** Tells who sent the request that is being answered. */
public interface Visitors {

    /**
     * The visitor of the present request. Never fails: with a stale or ended session, or with the session store away,
     * the visitor is {@link Visitor.Anonymous} and the page stays public.
     */
    Uni<Visitor> current();
}
