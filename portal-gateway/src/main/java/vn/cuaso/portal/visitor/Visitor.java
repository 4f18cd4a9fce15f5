package vn.cuaso.portal.visitor;

/** Who is looking at a page of the portal. */
public sealed interface Visitor {

    /** Nobody is known to be signed in: no session, an ended one, or the sessions cannot be read just now. */
    record Anonymous() implements Visitor {}

    /**
     * A citizen with a live session.
     *
     * @param subject the pairwise subject that the provider gave to the portal
     * @param name the name as the provider knows it, for display alone
     */
    record SignedIn(String subject, String name) implements Visitor {}

    Visitor ANONYMOUS = new Anonymous();

    default boolean signedIn() {
        return this instanceof SignedIn;
    }

    /** The name to greet, empty for an anonymous visitor: templates cannot match on types. */
    default String displayName() {
        return switch (this) {
            case Anonymous _ -> "";
            case SignedIn citizen -> citizen.name();
        };
    }
}
