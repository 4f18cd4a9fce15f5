package vn.cuaso.stats.dossier;

/** What became of one event. */
public sealed interface Verdict {

    /** It is kept and counted. */
    record Accepted() implements Verdict {}

    /** It is kept, and counted as soon as the reception of its dossier comes. */
    record Parked() implements Verdict {}

    /** It was kept before, and nothing is changed. */
    record Duplicate() implements Verdict {}

    /**
     * It can never be kept.
     *
     * @param reason never a value from the event
     */
    record Refused(String reason) implements Verdict {}
}
