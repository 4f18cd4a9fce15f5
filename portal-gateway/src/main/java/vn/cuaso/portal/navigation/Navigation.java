package vn.cuaso.portal.navigation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.portal.navigation.NavigationConfig.ServingSystem;

/** What the portal's navigation and cards hold: own pages always, other systems where they are configured. */
@ApplicationScoped
public class Navigation {

    private static final List<Entry> BAR = List.of(
            Entry.NEWS,
            Entry.SERVICES,
            Entry.PROCEDURES,
            Entry.STATISTICS,
            Entry.EVALUATION,
            Entry.PAYMENT,
            Entry.LOOKUP,
            Entry.QUESTIONS,
            Entry.FEEDBACK,
            Entry.SURVEY);
    private static final List<Entry> CARDS = List.of(Entry.SERVICES, Entry.INDEX, Entry.LATENESS, Entry.LINKED);

    private final Map<String, ServingSystem> systems;

    Navigation(NavigationConfig config) {
        this.systems = config.systems();
        Map<String, Entry> served = Arrays.stream(Entry.values())
                .filter(entry -> !entry.ownPage())
                .collect(toUnmodifiableMap(Entry::key, entry -> entry));
        systems.keySet().stream()
                .filter(key -> !served.containsKey(key))
                .findAny()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "cuaso.portal.navigation.systems.%s: no entry of that name; known are %s"
                                    .formatted(key, served.keySet()));
                });
    }

    /** The navigation bar in its order, without the support menu. */
    public List<Entry> bar() {
        return BAR.stream().filter(this::available).toList();
    }

    /** The cards of the home page in their order. */
    public List<Entry> cards() {
        return CARDS.stream().filter(this::available).toList();
    }

    /** Every entry that a link may lead to. */
    public List<Entry> all() {
        return Arrays.stream(Entry.values()).filter(this::available).toList();
    }

    public boolean available(Entry entry) {
        return entry.ownPage() || systems.containsKey(entry.key());
    }

    /** The system behind {@code /systems/{key}}, empty for an entry that is unknown, not configured or an own page. */
    public Optional<SystemPage.Served> served(String key) {
        return Arrays.stream(Entry.values())
                .filter(entry -> !entry.ownPage() && entry.key().equals(key))
                .findFirst()
                .flatMap(entry ->
                        Optional.ofNullable(systems.get(key)).map(system -> new SystemPage.Served(entry, system)));
    }
}
