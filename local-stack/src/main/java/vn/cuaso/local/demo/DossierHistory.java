package vn.cuaso.local.demo;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;
import vn.cuaso.local.demo.Lives.Life;
import vn.cuaso.local.demo.Story.Happening;

/**
 * The dossiers of a made-up province, by a plan. The same plan gives the same events with the same ids, so that publishing
 * them again changes nothing. Half a million events are told without being held: a dossier is told again for each of its days.
 */
public final class DossierHistory {

    private static final URI SOURCE = URI.create("/one-stop-shop");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter YEAR_MONTH_DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final HistoryPlan plan;
    private final Applicants applicants;
    private final List<Life> lives;
    /** Which dossier of its agency's day each one is, from 1. */
    private final int[] numbers;

    /** One event, and whose. */
    private record Told(Life life, Story story, int index) {
        Happening happening() {
            return story.happenings().get(index);
        }
    }

    private DossierHistory(HistoryPlan plan, List<String> applicants) {
        this.plan = plan;
        this.lives = Lives.of(plan);
        this.applicants = new Applicants(applicants, lives.size());
        this.numbers = new int[lives.size()];
        record Place(int agency, LocalDate day) {}
        var counts = new HashMap<Place, Integer>();
        for (var life : lives) {
            numbers[life.number] =
                    counts.merge(new Place(new Story(life, plan).agency, life.received), 1, Integer::sum);
        }
    }

    public static DossierHistory of(HistoryPlan plan) {
        return of(plan, List.of());
    }

    /** The same dossiers, of which these citizens handed in a few. */
    public static DossierHistory of(HistoryPlan plan, List<String> applicants) {
        return new DossierHistory(plan, applicants);
    }

    public int dossiers() {
        return lives.size();
    }

    /** The events in the order in which they were published. */
    public Stream<CloudEvent<DossierEvent>> events() {
        var days = new TreeMap<LocalDate, int[]>();
        var sizes = new HashMap<LocalDate, Integer>();
        for (var life : lives) {
            new Story(life, plan)
                    .happenings().stream()
                            .map(DossierHistory::publishedOn)
                            .distinct()
                            .forEach(day -> add(days, sizes, day, life.number));
        }
        return days.entrySet().stream()
                .flatMap(entry -> day(entry.getKey(), Arrays.copyOf(entry.getValue(), sizes.get(entry.getKey()))));
    }

    private Stream<CloudEvent<DossierEvent>> day(LocalDate day, int[] dossiers) {
        return Arrays.stream(dossiers)
                .mapToObj(lives::get)
                .flatMap(life -> {
                    var story = new Story(life, plan);
                    return IntStream.range(0, story.happenings().size())
                            .mapToObj(index -> new Told(life, story, index))
                            .filter(told -> publishedOn(told.happening()).equals(day));
                })
                .sorted(Comparator.comparing(told -> told.happening().published()))
                .map(this::event);
    }

    private CloudEvent<DossierEvent> event(Told told) {
        var story = told.story();
        var happening = told.happening();
        var agency = Province.allAgencies().get(story.agency);
        var code = "%s-%s-%04d"
                .formatted(
                        agency.code(),
                        YEAR_MONTH_DAY.format(told.life().received),
                        plan.firstNumber() + numbers[told.life().number]);
        var dossier = new Dossier(
                code,
                story.procedure.code(),
                agency,
                story.procedure.field(),
                story.channel,
                applicants.of(told.life().number));
        var at = happening.at();
        var due = story.dueAt(told.index());
        DossierEvent data =
                switch (happening.kind()) {
                    case RECEIVED -> new Received(dossier, at, due, story.officer);
                    case SUPPLEMENT_REQUESTED -> new SupplementRequested(dossier, at, due, story.officer);
                    case SUPPLEMENTED -> new Supplemented(dossier, at, due, story.officer);
                    case RESOLVED -> new Resolved(dossier, at, due, story.officer);
                    case RETURNED -> new Returned(dossier, at, due, story.officer);
                    case WITHDRAWN -> new Withdrawn(dossier, at, due, story.officer);
                };
        var sequence = told.index() + 1;
        // Named, not random: the same event has the same id in every run.
        return new CloudEvent<>(code + "#" + sequence, SOURCE, code, happening.published(), sequence, data);
    }

    private static LocalDate publishedOn(Happening happening) {
        return happening.published().atZone(ZONE).toLocalDate();
    }

    private static void add(Map<LocalDate, int[]> days, Map<LocalDate, Integer> sizes, LocalDate day, int number) {
        var size = sizes.merge(day, 1, Integer::sum) - 1;
        var numbers = days.computeIfAbsent(day, _ -> new int[1024]);
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            days.put(day, numbers);
        }
        numbers[size] = number;
    }
}
