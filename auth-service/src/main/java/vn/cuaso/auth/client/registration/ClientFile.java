package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML file of clients: under {@code clients}, by their ids, the settings of each. */
final class ClientFile {

    private static final String CLIENTS = "clients";

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    // Of two clients with one id the first would be lost without a word.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ClientFile() {}

    /**
     * @throws ClientFileProblem when nothing can be read at all
     */
    static List<ClientForm> read(String text) throws ClientFileProblem {
        JsonNode clients = tree(text).path(CLIENTS);
        if (!clients.isObject() || clients.isEmpty()) {
            throw new ClientFileProblem("there are no clients: under \"clients\" the ids, under each its settings");
        }
        List<ClientForm> forms = new ArrayList<>();
        for (Map.Entry<String, JsonNode> client : clients.properties()) {
            if (!(client.getValue() instanceof ObjectNode settings)) {
                throw new ClientFileProblem("client %s has no settings".formatted(client.getKey()));
            }
            forms.add(new ClientForm(Optional.of(client.getKey()), settings));
        }
        return forms;
    }

    private static JsonNode tree(String text) throws ClientFileProblem {
        try {
            return Optional.<JsonNode>ofNullable(YAML.readTree(text)).orElseGet(YAML::createObjectNode);
        } catch (JsonProcessingException e) {
            // The original message alone: the whole one quotes the file.
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ClientFileProblem("line %d: %s".formatted(line, firstLine(e.getOriginalMessage())));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
