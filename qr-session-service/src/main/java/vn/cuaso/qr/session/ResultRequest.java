package vn.cuaso.qr.session;

import jakarta.validation.constraints.Pattern;

/**
 * The body of {@code POST /sessions/{id}/result}.
 *
 * @param code what the browser came back with; same-device only
 */
public record ResultRequest(
        @Pattern(regexp = RequestShapes.CODE) String code) {
    @Override
    public String toString() {
        return "ResultRequest[]";
    }
}
