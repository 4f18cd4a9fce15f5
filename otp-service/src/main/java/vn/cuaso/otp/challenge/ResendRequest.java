package vn.cuaso.otp.challenge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The body of {@code POST /challenges/{id}/sends}. */
public record ResendRequest(
        @NotNull @Pattern(regexp = RequestShapes.TRANSACTION)
        String transaction,

        @NotNull @Pattern(regexp = RequestShapes.PURPOSE) String purpose,
        @NotNull String clientIp) {

    Binding binding() {
        return new Binding(transaction, purpose);
    }
}
