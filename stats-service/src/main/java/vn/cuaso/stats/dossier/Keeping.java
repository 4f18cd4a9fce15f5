package vn.cuaso.stats.dossier;

/** What keeping some events came to. */
public sealed interface Keeping {

    /**
     * They are kept.
     *
     * @param fresh how many of them were new
     */
    record Kept(int fresh) implements Keeping {}

    /** At least one of them can never be kept beside what is known, so none was. */
    record Contradiction(String reason) implements Keeping {}
}
