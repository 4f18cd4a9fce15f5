package vn.cuaso.stats.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/** Dossiers around New Year and the first months of 2024, in any order, some of their events twice. */
final class RandomHistory {

    private static final LocalDateTime START = LocalDateTime.parse("2023-12-01T00:30:00");
    private static final int LONGEST_STEP_HOURS = 40 * 24;

    private final Random random;

    private RandomHistory(Random random) {
        this.random = random;
    }

    static List<CloudEvent<DossierEvent>> of(long seed, int dossiers) {
        var history = new RandomHistory(new Random(seed));
        List<CloudEvent<DossierEvent>> events = new ArrayList<>();
        for (int number = 1; number <= dossiers; number++) {
            events.addAll(history.life(Dossiers.dossier((int) (seed * 1000) + number)));
        }
        events.addAll(List.copyOf(events.subList(0, events.size() / 3)));
        Collections.shuffle(events, history.random);
        return events;
    }

    private List<CloudEvent<DossierEvent>> life(Dossiers dossier) {
        List<CloudEvent<DossierEvent>> events = new ArrayList<>();
        var time = START.plusHours(random.nextInt(3 * LONGEST_STEP_HOURS));
        events.add(dossier.received(1, time.toString()));
        if (random.nextBoolean()) {
            time = later(time);
            events.add(dossier.supplementRequested(2, time.toString()));
            time = later(time);
            events.add(dossier.supplemented(3, time.toString()));
        }
        var end = later(time).toString();
        switch (random.nextInt(5)) {
            case 0 -> events.add(dossier.returned(events.size() + 1, end));
            case 1 -> events.add(dossier.withdrawn(events.size() + 1, end));
            case 2, 3 -> events.add(dossier.resolved(events.size() + 1, end));
            default -> {}
        }
        return events;
    }

    private LocalDateTime later(LocalDateTime time) {
        return time.plusHours(1 + random.nextInt(LONGEST_STEP_HOURS));
    }
}
