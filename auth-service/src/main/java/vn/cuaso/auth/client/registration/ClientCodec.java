package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.client.ClientSecret;

/** The columns of a client that hold JSON. */
final class ClientCodec {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClientCodec() {}

    static ObjectNode readSettings(String text) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(text);
    }

    static String writeSecrets(List<ClientSecret> secrets) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ClientSecret secret : secrets) {
            ObjectNode each = list.addObject().put("sha256", secret.hash());
            secret.expires().ifPresent(at -> each.put("expires", at.toString()));
        }
        return list.toString();
    }

    static List<ClientSecret> readSecrets(String text) throws JsonProcessingException {
        List<ClientSecret> secrets = new ArrayList<>();
        for (JsonNode each : JSON.readTree(text)) {
            Optional<Instant> expires = Optional.ofNullable(each.get("expires"))
                    .map(JsonNode::textValue)
                    .map(Instant::parse);
            secrets.add(new ClientSecret(each.get("sha256").textValue(), expires));
        }
        return secrets;
    }
}
