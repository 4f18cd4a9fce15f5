package vn.cuaso.qr.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The body of {@code POST /pairing/sessions/{id}/approval}.
 *
 * @param approval a JWS in compact form
 */
public record ApprovalRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,1000}\\.[A-Za-z0-9_-]{1,3000}\\.[A-Za-z0-9_-]{86}")
        String approval) {

    @Override
    public String toString() {
        return "ApprovalRequest[]";
    }
}
