package vn.cuaso.stats.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import vn.cuaso.stats.dossier.Verdict;

/**
 * What became of a line.
 *
 * @param outcome {@code accepted}, {@code duplicate} or {@code refused}; {@code stopped} for the first line that was not looked at
 * @param reason of a refusal, and of a stop
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(long line, String outcome, String reason) {

    static Answer of(long line, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> new Answer(line, "accepted", null);
            case Verdict.Parked _ -> new Answer(line, "accepted", "waits for the reception of its dossier");
            case Verdict.Duplicate _ -> new Answer(line, "duplicate", null);
            case Verdict.Refused(var reason) -> refused(line, reason);
        };
    }

    static Answer refused(long line, String reason) {
        return new Answer(line, "refused", reason);
    }

    static Answer stopped(long line, String reason) {
        return new Answer(line, "stopped", reason);
    }
}
