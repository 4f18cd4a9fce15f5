package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Label selectors, as far as they are used here: {@code matchLabels}, and {@code matchExpressions} with {@code In}. */
final class Selectors {

    private Selectors() {}

    /** An empty selector selects everything. */
    static boolean matches(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(Texts.of(selector.path("matchLabels")).entrySet())
                && Manifest.elements(selector.path("matchExpressions"))
                        .allMatch(expression -> isIn(expression, labels));
    }

    private static boolean isIn(JsonNode expression, Map<String, String> labels) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new IllegalArgumentException("not understood: " + expression);
        }
        String label = labels.get(expression.path("key").asText());
        return Manifest.elements(expression.path("values"))
                .anyMatch(value -> value.asText().equals(label));
    }
}
