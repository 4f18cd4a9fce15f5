package vn.cuaso.stats.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.events.Dossier;
import vn.cuaso.stats.aggregate.Cell;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.EventKind;
import vn.cuaso.stats.life.History;
import vn.cuaso.stats.life.Judgement;
import vn.cuaso.stats.life.KnownEvent;

/** Judges the events of a batch and works out what they change, from what is known of their dossiers. Asks nobody. */
final class Reckoning {

    /**
     * What is known before the batch.
     *
     * @param dossiers by code; there is none of which nothing is known
     * @param holders the dossier of each known event that is one of theirs, or has the id of one of the batch
     */
    record Before(Map<String, Known> dossiers, Map<EventKey, String> holders) {
        static Before nothing() {
            return new Before(Map.of(), Map.of());
        }
    }

    /**
     * What is known of a dossier.
     *
     * @param facts as the reception told them, once that is known
     */
    record Known(History history, Optional<Facts> facts) {
        static Known nothing() {
            return new Known(new History(), Optional.empty());
        }
    }

    /** What a reception tells of its dossier for good. */
    record Facts(Cell cell, Optional<String> applicant) {
        static Facts of(Dossier dossier) {
            return new Facts(Cell.of(dossier), dossier.applicant());
        }
    }

    /** A row of {@code dossier}. */
    record Row(String code, Facts facts, DossierLife life, KnownEvent last) {}

    private final DueDates dueDates;
    private final Map<String, Known> known;
    private final Map<EventKey, String> holders;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Arrival> accepted = new ArrayList<>();
    private final List<Arrival> parked = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final Changes changes;

    private Reckoning(DueDates dueDates, Before before, Changes changes) {
        this.dueDates = dueDates;
        this.known = new HashMap<>(before.dossiers());
        this.holders = new HashMap<>(before.holders());
        this.changes = changes;
    }

    /**
     * Works a batch out.
     *
     * @param changes what the statistics change by, empty as yet
     */
    static Reckoning of(List<Arrival> arrivals, Before before, DueDates dueDates, Changes changes) {
        var reckoning = new Reckoning(dueDates, before, changes);
        reckoning.reckon(arrivals);
        return reckoning;
    }

    private void reckon(List<Arrival> arrivals) {
        var livesBefore = new HashMap<String, Optional<DossierLife>>();
        var fresh = new LinkedHashMap<String, List<Arrival>>();
        for (var arrival : arrivals) {
            var dossier = known.computeIfAbsent(arrival.dossier(), _ -> Known.nothing());
            livesBefore.computeIfAbsent(
                    arrival.dossier(), _ -> dossier.history().life(dueDates));
            verdicts.add(
                    switch (judge(arrival, dossier.history())) {
                        case Judgement.Accepted _ -> {
                            accepted.add(arrival);
                            holders.put(EventKey.of(arrival), arrival.dossier());
                            fresh.computeIfAbsent(arrival.dossier(), _ -> new ArrayList<>())
                                    .add(arrival);
                            yield new Verdict.Accepted();
                        }
                        case Judgement.Duplicate _ -> new Verdict.Duplicate();
                        case Judgement.Refused(var reason) -> new Verdict.Refused(reason);
                    });
        }
        fresh.forEach((code, events) -> change(code, events, livesBefore.get(code)));
        for (int index = 0; index < arrivals.size(); index++) {
            var waits = !known.get(arrivals.get(index).dossier()).history().isReceived();
            if (waits && verdicts.get(index) instanceof Verdict.Accepted) {
                verdicts.set(index, new Verdict.Parked());
            }
        }
    }

    private Judgement judge(Arrival arrival, History history) {
        var holder = holders.getOrDefault(EventKey.of(arrival), arrival.dossier());
        return holder.equals(arrival.dossier())
                ? history.add(KnownEvent.of(arrival.event()))
                : new Judgement.Refused("an event of another dossier has this id");
    }

    private void change(String code, List<Arrival> fresh, Optional<DossierLife> before) {
        var dossier = known.get(code);
        var life = dossier.history().life(dueDates);
        if (life.isEmpty()) {
            parked.addAll(fresh);
            return;
        }
        var facts = dossier.facts().orElseGet(() -> {
            received.add(code);
            return factsOfReception(fresh);
        });
        rows.add(new Row(code, facts, life.get(), dossier.history().last()));
        changes.replace(facts.cell(), before, life.get(), latest(fresh), fresh.size());
    }

    private static Facts factsOfReception(List<Arrival> fresh) {
        return fresh.stream()
                .map(Arrival::event)
                .filter(event -> EventKind.of(event.data()) == EventKind.RECEIVED)
                .map(event -> Facts.of(event.data().dossier()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant latest(List<Arrival> fresh) {
        return fresh.stream().map(Arrival::knownAt).max(Instant::compareTo).orElseThrow();
    }

    /** One for each arrival, in their order. */
    List<Verdict> verdicts() {
        return verdicts;
    }

    /** The events to keep. */
    List<Arrival> accepted() {
        return accepted;
    }

    /** Those of them whose dossier is not known yet. */
    List<Arrival> parked() {
        return parked;
    }

    /** The dossiers that are not what they were. */
    List<Row> rows() {
        return rows;
    }

    /** The dossiers that were not known before. */
    List<String> received() {
        return received;
    }

    Changes changes() {
        return changes;
    }
}
