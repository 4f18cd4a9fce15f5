package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;

/**
 * What the browser shows and the citizen types on the phone: it is carried over, not merely compared (rule QR-7).
 *
 * @param digits two of them
 */
public record PairingNumber(@JsonValue String digits) {

    private static final int NUMBERS = 100;

    @JsonCreator
    public PairingNumber {}

    static PairingNumber random(SecureRandom random) {
        return new PairingNumber("%02d".formatted(random.nextInt(NUMBERS)));
    }

    @Override
    public String toString() {
        return "PairingNumber[hidden]";
    }
}
