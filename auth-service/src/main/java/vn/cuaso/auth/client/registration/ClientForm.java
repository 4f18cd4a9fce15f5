package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A registration as it is handed in, by the admin API or in a file, before anything is checked.
 *
 * @param id empty: one is made up
 * @param settings by their names, without the id
 */
record ClientForm(Optional<String> id, ObjectNode settings) {

    /** Parts the id from the rest. */
    static ClientForm of(ObjectNode members) {
        ObjectNode settings = members.deepCopy();
        Optional<String> id = Optional.ofNullable(settings.remove(ClientSetting.CLIENT_ID.wireName()))
                // What is no text fails as a bad id.
                .map(JsonNode::asText);
        return new ClientForm(id, settings);
    }

    /** What is kept as settings: secrets have a place of their own. */
    ObjectNode kept() {
        ObjectNode kept = settings.deepCopy();
        kept.remove(ClientSetting.SECRET_HASHES.wireName());
        return kept;
    }
}
