package vn.cuaso.portal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must not be found in an installation for citizens (DATA-3). */
final class ProductionRules {

    private static final String DEVELOPMENT_KEY = "local-";
    private static final int STATE_SECRET_LENGTH = 32;

    private ProductionRules() {}

    /**
     * What is wrong, in words for the operator; no value of a secret is repeated.
     *
     * @param origins name to address of the three origins
     */
    static List<String> violations(
            Iterable<String> sessionKeyIds, Map<String, String> origins, Optional<String> stateSecret) {
        List<String> violations = new ArrayList<>();
        sessionKeyIds.forEach(id -> {
            if (id.startsWith(DEVELOPMENT_KEY)) {
                violations.add("cuaso.portal.session.keys.%s is a development key".formatted(id));
            }
        });
        origins.forEach((name, address) -> {
            if (!address.startsWith("https://")) {
                violations.add("cuaso.origins.%s is not https: %s".formatted(name, address));
            }
        });
        if (stateSecret.filter(secret -> secret.length() >= STATE_SECRET_LENGTH).isEmpty()) {
            violations.add("quarkus.oidc.authentication.state-secret has fewer than %d characters"
                    .formatted(STATE_SECRET_LENGTH));
        }
        return violations;
    }
}
