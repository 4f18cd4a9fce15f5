package vn.cuaso.portal.chooser;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import vn.cuaso.portal.chooser.ChooserConfig.ProviderConfig;
import vn.cuaso.portal.chooser.StandingsClient.Standing;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;
import vn.cuaso.portal.visitor.Language;

/** The configured ways to sign in, in their order, as they stand now. What auth-service says of one goes before the configuration. */
@ApplicationScoped
public class Choosers {

    /** Where a last day ends. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ChooserConfig config;
    private final ProviderStandings standings;
    private final Clock clock;
    private final List<Entry<String, ProviderConfig>> ordered;
    private final String passwordHost;

    Choosers(ChooserConfig config, ProviderStandings standings, Origins origins, Clock clock) {
        this.config = config;
        this.standings = standings;
        this.clock = clock;
        this.passwordHost = origins.authority(Origin.IDENTITY);
        this.ordered = config.providers().entrySet().stream()
                .sorted(comparing((Entry<String, ProviderConfig> provider) ->
                                provider.getValue().order())
                        .thenComparing(Entry::getKey))
                .toList();
    }

    public Chooser in(Language language) {
        Map<String, Standing> known = standings.known();
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        List<Provider> providers = ordered.stream()
                .map(provider -> provider(provider, known.get(provider.getKey()), language)
                        .on(today))
                .toList();
        return new Chooser(providers, config.zaloLink().map(URI::toString).orElse(null), passwordHost);
    }

    /**
     * @param standing null for what auth-service does not know
     */
    private static Provider provider(Entry<String, ProviderConfig> provider, Standing standing, Language language) {
        ProviderConfig configured = provider.getValue();
        String name = configured.name().in(language);
        return standing == null
                ? new Provider(provider.getKey(), name, configured.state(), configured.until())
                : new Provider(provider.getKey(), name, standing.state(), standing.lastDay());
    }
}
