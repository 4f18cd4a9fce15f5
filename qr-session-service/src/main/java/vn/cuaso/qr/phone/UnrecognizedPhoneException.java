package vn.cuaso.qr.phone;

import jakarta.ws.rs.core.Response;

/** A request that does not prove which phone it came from (RFC 9449 §7.1). */
final class UnrecognizedPhoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    UnrecognizedPhoneException(Refusal refusal) {
        super(refusal.description, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** What is told to the caller: what kind of thing is wrong, never what was expected. */
    enum Refusal {
        NO_TOKEN(null, "an access token bound to the device's key is needed"),
        TOKEN("invalid_token", "the access token is not one for this service, or its time is over"),
        SCOPE("insufficient_scope", "the access token lacks the scope"),
        PROOF("invalid_dpop_proof", "the DPoP proof does not prove this request"),
        REPLAY("invalid_dpop_proof", "the DPoP proof was used before");

        private final String code;
        private final String description;

        Refusal(String code, String description) {
            this.code = code;
            this.description = description;
        }

        /** RFC 6750 §3.1: a token that is good for something else is 403. */
        Response.Status status() {
            return this == SCOPE ? Response.Status.FORBIDDEN : Response.Status.UNAUTHORIZED;
        }

        String description() {
            return description;
        }

        /** The header {@code WWW-Authenticate} (RFC 9449 §7.1). */
        String challenge() {
            return code == null
                    ? "DPoP algs=\"ES256\""
                    : "DPoP error=\"%s\", error_description=\"%s\", algs=\"ES256\"".formatted(code, description);
        }
    }
}
