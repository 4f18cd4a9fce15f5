package vn.cuaso.auth.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** Flows as encrypted JSON: a dump of the store shows neither who signs in nor where to (rule DATA-1). */
@ApplicationScoped
class FlowCodec {

    private final ObjectMapper json;
    private final PersonalDataCipher cipher;

    FlowCodec(ObjectMapper json, PersonalDataCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String encode(SignInFlow flow) {
        try {
            return cipher.encrypt(
                    json.writerFor(SignInFlow.class).writeValueAsString(flow),
                    associatedData(flow.context().id()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A flow could not be written", e);
        }
    }

    /**
     * @throws IllegalStateException for a state that this version does not know
     */
    SignInFlow decode(FlowId id, String stored) {
        try {
            return json.readValue(cipher.decrypt(stored, associatedData(id)), SignInFlow.class);
        } catch (JsonProcessingException e) {
            // Jackson's own message would repeat what is stored.
            throw new IllegalStateException("Flow %s is stored in a state that is not known".formatted(id));
        }
    }

    private static String associatedData(FlowId id) {
        return "flow:" + id;
    }
}
