package vn.cuaso.stats.dossier;

import static vn.cuaso.stats.dossier.Dossiers.at;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/** Dossiers around New Year and the first months of 2024, in any order, some of their events twice. */
final class RandomHistory {

    private static final LocalDateTime START = LocalDateTime.parse("2023-12-01T00:30:00");
    private static final LocalDateTime END = LocalDateTime.parse("2024-03-29T10:00:00");
    private static final int LONGEST_STEP_HOURS = 30 * 24;
    private static final int LONGEST_LIMIT_DAYS = 40;

    private final Random random;

    private RandomHistory(Random random) {
        this.random = random;
    }

    static List<CloudEvent<DossierEvent>> of(long seed, int dossiers) {
        var history = new RandomHistory(new Random(seed));
        List<CloudEvent<DossierEvent>> events = new ArrayList<>();
        for (int number = 1; number <= dossiers; number++) {
            events.addAll(history.life((int) (seed % 900 * 1000) + number));
        }
        events.addAll(List.copyOf(events.subList(0, events.size() / 3)));
        Collections.shuffle(events, history.random);
        return events;
    }

    private List<CloudEvent<DossierEvent>> life(int number) {
        var time = START.plusMinutes(random.nextInt(100 * 24 * 60));
        var due = time.toLocalDate()
                .plusDays(1 + random.nextInt(LONGEST_LIMIT_DAYS))
                .atTime(LocalTime.of(17, 0));
        var dossier = Dossiers.some(number, at(due.toString()), random);
        List<CloudEvent<DossierEvent>> events = new ArrayList<>();
        events.add(dossier.received(1, time.toString()));
        for (int supplements = random.nextInt(3); supplements > 0; supplements--) {
            time = later(time);
            events.add(dossier.supplementRequested(events.size() + 1, time.toString()));
            if (supplements == 1 && random.nextInt(4) == 0) {
                break;
            }
            time = later(time);
            events.add(dossier.supplemented(events.size() + 1, time.toString()));
        }
        end(dossier, events, later(time).toString());
        events.removeIf(event -> event.data().occurredAt().isAfter(at(END.toString())));
        return events;
    }

    private void end(Dossiers dossier, List<CloudEvent<DossierEvent>> events, String time) {
        int next = events.size() + 1;
        switch (random.nextInt(6)) {
            case 0 -> events.add(dossier.returned(next, time));
            case 1 -> events.add(dossier.withdrawn(next, time));
            // A result needs a running clock, and that is after an odd number of events.
            case 2, 3, 4 -> events.add(next % 2 == 0 ? dossier.resolved(next, time) : dossier.returned(next, time));
            default -> {}
        }
    }

    private LocalDateTime later(LocalDateTime time) {
        return time.plusHours(random.nextInt(LONGEST_STEP_HOURS));
    }
}
