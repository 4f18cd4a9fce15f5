package vn.cuaso.stats.dossier;

import java.util.List;

/**
 * How far an import is once a batch is kept. The verdicts of the batch itself are added to the numbers by the store.
 *
 * @param file what tells the file from others
 * @param position where the next line begins, in bytes
 * @param line the last line before that
 * @param lines the line of each event of the batch
 * @param refusals what was refused before it was an event
 */
public record Checkpoint(String file, long position, long line, List<Long> lines, List<Refusal> refusals) {

    /** A line that is not imported. */
    public record Refusal(long line, String reason) {}
}
