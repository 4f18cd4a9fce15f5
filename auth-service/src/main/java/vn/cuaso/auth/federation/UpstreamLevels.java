package vn.cuaso.auth.federation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.LevelRequest;
import vn.cuaso.auth.session.Authentication;

/** What other providers' {@code acr} is worth here: what the configuration says, and else the least. */
@ApplicationScoped
class UpstreamLevels {

    private static final AccountId ANYBODY = new AccountId(new UUID(0, 0));

    private final AuthenticationLevels levels;

    UpstreamLevels(AuthenticationLevels levels) {
        this.levels = levels;
    }

    /** Our level for what the provider said. */
    String of(FederatedProvider provider, Optional<String> acr) {
        return acr.map(provider.config().acr()::get)
                .filter(levels.reachable()::contains)
                .orElseGet(() -> levels.reachable().getFirst());
    }

    /** Whether this level is what the client asks for, or higher. */
    boolean isEnough(String level, LevelRequest wanted) {
        return levels.meets(new Authentication(ANYBODY, Instant.EPOCH, level, List.of(), Optional.empty()), wanted);
    }

    /** The provider's own words for levels that are enough; nothing, where the client asks for none. */
    List<String> toAskFor(FederatedProvider provider, LevelRequest wanted) {
        return wanted.values().isEmpty()
                ? List.of()
                : provider.config().acr().entrySet().stream()
                        .filter(mapped -> isEnough(mapped.getValue(), wanted))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }
}
