package vn.cuaso.portal.chooser;

/**
 * How a provider of accounts stands. Law and contracts change it, not code: citizens' own accounts of the national
 * portal, for one, ended on 30 June 2024.
 */
public enum ProviderState {
    /** Citizens sign in with it. */
    OFFERED,
    /** Citizens still sign in with it, and are told until when. */
    ENDING,
    /** Citizens who sign in are not asked: it is the only one. */
    ONLY,
    /** Citizens sign in with it at other times; it does not answer now. */
    AWAY,
    /** Its name is still shown, because people look for it; it leads to an explanation and the way on. */
    RETIRED,
    /** It exists elsewhere, and this installation is not connected to it. */
    UNAVAILABLE;

    /** Whether a sign-in may begin with it. */
    public boolean usable() {
        return switch (this) {
            case OFFERED, ENDING, ONLY -> true;
            case AWAY, RETIRED, UNAVAILABLE -> false;
        };
    }
}
