package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** Pairings as encrypted JSON: a dump of the store shows neither addresses and places nor numbers (rule DATA-1). */
@ApplicationScoped
class PairingCodec {

    private final ObjectMapper json;
    private final PersonalDataCipher cipher;

    PairingCodec(ObjectMapper json, PersonalDataCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String encode(Pairing pairing) {
        return write(pairing, "pairing:" + pairing.id());
    }

    String encode(PairingId id, PairingClaim claim) {
        return write(claim, "pairing-claim:" + id);
    }

    Pairing decodePairing(PairingId id, String stored) {
        return read(stored, "pairing:" + id, Pairing.class);
    }

    PairingClaim decodeClaim(PairingId id, String stored) {
        return read(stored, "pairing-claim:" + id, PairingClaim.class);
    }

    private String write(Object value, String associatedData) {
        try {
            return cipher.encrypt(json.writeValueAsString(value), associatedData);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A pairing could not be written", e);
        }
    }

    private <T> T read(String stored, String associatedData, Class<T> type) {
        try {
            return json.readValue(cipher.decrypt(stored, associatedData), type);
        } catch (JsonProcessingException e) {
            // Jackson's own message would repeat what is stored.
            throw new IllegalStateException("%s is stored in a form that is not known".formatted(associatedData));
        }
    }
}
