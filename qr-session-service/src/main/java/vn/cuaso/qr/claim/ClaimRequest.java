package vn.cuaso.qr.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The body of {@code POST /pairing/claims}.
 *
 * @param code the token of the scanned payload
 */
public record ClaimRequest(
        @NotNull @Size(max = 200) String code, @NotNull Source source) {

    @Override
    public String toString() {
        return "ClaimRequest[" + source + "]";
    }
}
