package vn.cuaso.auth.federation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.cuaso.auth.deployment.VietnamTime;
import vn.cuaso.auth.federation.FederationConfig.ProviderConfig;

/** The other providers and how they stand now. */
@ApplicationScoped
public class FederatedProviders {

    private final FederationConfig config;
    private final UpstreamStandings standings;
    private final Clock clock;

    FederatedProviders(FederationConfig config, UpstreamStandings standings, Clock clock) {
        this.config = config;
        this.standings = standings;
        this.clock = clock;
    }

    /** By their ids, in order. */
    public List<FederatedProvider> all() {
        return new TreeMap<>(config.providers())
                .entrySet().stream()
                        .map(entry -> provider(entry.getKey(), entry.getValue()))
                        .toList();
    }

    public Optional<FederatedProvider> find(String id) {
        return Optional.ofNullable(config.providers().get(id)).map(found -> provider(id, found));
    }

    private FederatedProvider provider(String id, ProviderConfig provider) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return new FederatedProvider(
                id, provider, ProviderStatus.on(today, provider.status()), standings.isAnswering(id));
    }
}
