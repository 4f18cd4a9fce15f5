package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Objects whose values are texts, such as labels and the data of a ConfigMap. */
final class Texts {

    private Texts() {}

    static Map<String, String> of(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
