package vn.cuaso.stats.life;

/** What becomes of an event. */
public sealed interface Judgement {

    /** It is part of its dossier's history now. */
    record Accepted() implements Judgement {}

    /** It was before. */
    record Duplicate() implements Judgement {}

    /**
     * It can never be.
     *
     * @param reason never a value from the event: it ends in logs and in headers
     */
    record Refused(String reason) implements Judgement {}
}
