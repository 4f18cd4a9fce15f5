package vn.cuaso.auth.pairing;

import java.io.Serial;

/** qr-session-service is away, too slow, or answers with something that is not in the contract. */
final class QrSessionsUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    QrSessionsUnavailableException(Throwable cause) {
        super("qr-session-service does not answer as agreed", cause);
    }
}
