package vn.cuaso.auth.federation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.cuaso.auth.federation.FederationConfig.ProviderConfig;
import vn.cuaso.auth.provider.AuthenticationLevels;

/** Stops the start with providers that could only fail when the first citizen comes. */
@ApplicationScoped
class FederationGuard {

    /** Part of an address, and of the name of a cookie. */
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final FederationConfig federation;
    private final AuthenticationLevels levels;

    FederationGuard(FederationConfig federation, AuthenticationLevels levels) {
        this.federation = federation;
        this.levels = levels;
    }

    void check(@Observes StartupEvent event) {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("cuaso.auth.federation: " + String.join("; ", problems));
        }
    }

    /** No secret stands in it. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<URI> issuers = new HashSet<>();
        new TreeMap<>(federation.providers()).forEach((id, provider) -> {
            problemsOf(id, provider).forEach(problem -> problems.add(id + ' ' + problem));
            if (!issuers.add(provider.issuer())) {
                problems.add(
                        id + " has the issuer of another one: who somebody is there would be believed in two ways");
            }
        });
        return problems;
    }

    private List<String> problemsOf(String id, ProviderConfig provider) {
        List<String> problems = new ArrayList<>();
        URI issuer = provider.issuer();
        if (!ID.matcher(id).matches()) {
            problems.add("is no id: a-z, 0-9 and - alone, at most 40");
        }
        // OpenID Connect Core §2: an issuer has neither query nor fragment.
        if (issuer.getHost() == null || issuer.getQuery() != null || issuer.getFragment() != null) {
            problems.add("has no issuer but " + issuer);
        }
        if (provider.clientKey().isPresent() == provider.clientSecret().isPresent()) {
            problems.add("needs either client-key or client-secret");
        }
        for (Map.Entry<String, String> level : new TreeMap<>(provider.acr()).entrySet()) {
            if (!levels.reachable().contains(level.getValue())) {
                problems.add("maps %s to %s, which is no level here".formatted(level.getKey(), level.getValue()));
            }
        }
        return problems;
    }
}
