package vn.cuaso.otp.challenge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /challenges/{id}/verifications}.
 *
 * @param code what the citizen typed
 */
public record VerifyRequest(
        @NotNull @Pattern(regexp = RequestShapes.TRANSACTION)
        String transaction,

        @NotNull @Pattern(regexp = RequestShapes.PURPOSE) String purpose,
        @NotNull @Size(max = 32) String code) {

    Binding binding() {
        return new Binding(transaction, purpose);
    }

    @Override
    public String toString() {
        return "VerifyRequest[" + transaction + "]";
    }
}
