package vn.cuaso.stats.check;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Contribution;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.dossier.StoredDossier;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.History;
import vn.cuaso.stats.life.KnownEvent;

/** Goes once through all events, dossier by dossier, and finds what is kept differently. Asks nobody, and holds little. */
final class Recomputation {

    private static final int MOST_DIFFERENCES = 100;

    private final DueDates dueDates;
    private final List<String> differences = new ArrayList<>();
    private final List<KnownEvent> current = new ArrayList<>();
    private Row first;
    private long events;
    private long dossiers;
    private long all;
    private Map<Changes.Row, Tally> days = new HashMap<>();
    private List<StoredDossier.Told> differing = new ArrayList<>();

    Recomputation(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** The next event; those of a dossier follow each other. */
    void add(Row row) {
        if (first != null && !first.getString("dossier").equals(row.getString("dossier"))) {
            endDossier();
        }
        if (current.isEmpty()) {
            first = row;
        }
        current.add(StoredDossier.event(row));
        events++;
    }

    /** There are no more events. */
    void end() {
        if (!current.isEmpty()) {
            endDossier();
        }
    }

    /** What the dossiers since the last call come to, as parameters of {@code check-add-days.sql}. */
    Optional<Tuple> takeDays() {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var taken = StoredDossier.days(days);
        days = new HashMap<>();
        return Optional.of(taken);
    }

    /** The dossiers since the last call that are kept, and otherwise than their events tell. */
    List<StoredDossier.Told> takeDiffering() {
        var taken = differing;
        differing = new ArrayList<>();
        return taken;
    }

    void differ(String place) {
        all++;
        if (differences.size() < MOST_DIFFERENCES) {
            differences.add(place);
        }
    }

    Findings findings() {
        return new Findings(events, dossiers, List.copyOf(differences), all);
    }

    private void endDossier() {
        dossiers++;
        var history = History.of(current);
        var life = history.life(dueDates);
        var kept = first.getString("code") != null;
        if (life.isPresent() != kept) {
            differ("dossier %s is %s"
                    .formatted(first.getString("dossier"), kept ? "kept without its reception" : "missing"));
        } else if (kept) {
            compare(life.get(), history);
            Contribution.of(life.get(), dueDates)
                    .forEach((day, tally) -> days.computeIfAbsent(
                                    new Changes.Row(day, StoredDossier.cell(first)), _ -> new Tally())
                            .add(tally, 1));
        }
        current.clear();
    }

    private void compare(DossierLife life, History history) {
        var course = life.course();
        var same = StoredDossier.state(life).equals(first.getString("state"))
                && history.last().sequence() == first.getLong("kept_sequence")
                && history.last().officer().equals(first.getString("kept_officer"))
                && course.receivedAt().equals(moment("kept_received_at"))
                && course.dueAt().equals(moment("kept_due_at"))
                && course.waitedDays() == first.getInteger("kept_waited_days")
                && Objects.equals(StoredDossier.waitingSince(life).orElse(null), moment("kept_waiting_since"))
                && Objects.equals(StoredDossier.endedAt(life).orElse(null), moment("kept_ended_at"));
        if (!same) {
            differing.add(new StoredDossier.Told(first.getString("dossier"), life, history.last()));
            differ("dossier " + first.getString("dossier"));
        }
    }

    private Instant moment(String column) {
        OffsetDateTime time = first.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
