package vn.cuaso.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/**
 * The dossiers of a made-up province from December 2023 to the morning of 29 March 2024. Every call gives the same
 * events with the same ids, so that publishing them again changes nothing.
 */
public final class DossierHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 1);
    private static final OffsetDateTime END = OffsetDateTime.parse("2024-03-29T10:00:00+07:00");
    private static final long SEED = 20_240_329;
    private static final int FEWEST_A_DAY = 35;
    private static final int MOST_A_DAY = 65;

    private DossierHistory() {}

    /** Where the history ends, and where the statistics' clock of a demonstration starts. */
    public static OffsetDateTime end() {
        return END;
    }

    /** The events in the order in which they happened. */
    public static Stream<CloudEvent<DossierEvent>> events() {
        // java.util.Random's sequence is part of its specification, so the history is the same on every JDK.
        var random = new Random(SEED);
        Instant end = END.toInstant();
        return FIRST_DAY
                .datesUntil(END.toLocalDate().plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .flatMap(day -> day(day, random).stream())
                .filter(event -> event.data().occurredAt().isBefore(end))
                .sorted(Comparator.comparing(event -> event.data().occurredAt()));
    }

    private static List<CloudEvent<DossierEvent>> day(LocalDate day, Random random) {
        List<CloudEvent<DossierEvent>> events = new ArrayList<>();
        int dossiers = random.nextInt(FEWEST_A_DAY, MOST_A_DAY + 1);
        for (int number = 1; number <= dossiers; number++) {
            events.addAll(new DossierLife(day, number, random).events());
        }
        return events;
    }
}
