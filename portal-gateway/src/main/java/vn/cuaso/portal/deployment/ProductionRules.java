package vn.cuaso.portal.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not be found in an installation for citizens (DATA-3). */
final class ProductionRules {

    /** A key that came by an environment variable has lost its dash: {@code …_KEYS_LOCAL_1} is {@code local.1}. */
    private static final Pattern DEVELOPMENT_KEY = Pattern.compile("(?i)local[-._].*");

    /** Names of the gateway that only trials give it. */
    private static final Set<String> TRIAL_ORIGINS = Set.of("inside", "other-provider");

    private static final int STATE_SECRET_LENGTH = 32;

    private ProductionRules() {}

    /**
     * What is wrong, in words for the operator; no value of a secret is repeated.
     *
     * @param origins name to address of each origin that is configured
     * @param trustedProxies what is believed about a client's address, if the operator has said so
     */
    static List<String> violations(
            Iterable<String> sessionKeyIds,
            Map<String, URI> origins,
            Optional<String> stateSecret,
            Optional<List<String>> trustedProxies) {
        List<String> violations = new ArrayList<>();
        sessionKeyIds.forEach(id -> {
            if (DEVELOPMENT_KEY.matcher(id).matches()) {
                violations.add("cuaso.portal.session.keys.%s is a development key".formatted(id));
            }
        });
        origins.forEach((name, address) -> {
            if (TRIAL_ORIGINS.contains(name)) {
                violations.add("cuaso.origins.%s is for trials alone: %s".formatted(name, address));
            } else if (!"https".equals(address.getScheme())) {
                violations.add("cuaso.origins.%s is not https: %s".formatted(name, address));
            }
        });
        if (stateSecret.filter(secret -> secret.length() >= STATE_SECRET_LENGTH).isEmpty()) {
            violations.add("quarkus.oidc.authentication.state-secret has fewer than %d characters"
                    .formatted(STATE_SECRET_LENGTH));
        }
        // Behind a proxy that is not named, all citizens are one address, and wait for one another (OTP-8).
        if (trustedProxies.isEmpty()) {
            violations.add("cuaso.portal.forward.trusted-proxies is not set: say which proxy ends TLS, or 127.0.0.1 if "
                    + "this gateway does so itself");
        }
        return violations;
    }
}
