package vn.cuaso.portal.forward;

import java.util.concurrent.TimeoutException;
import vn.cuaso.portal.failure.FailureKind;

/** Tells what a failed forwarding means for the person who waits. */
final class ForwardFailures {

    private ForwardFailures() {}

    static FailureKind kind(Throwable cause) {
        return switch (cause) {
            case BodyTooLargeException _ -> FailureKind.TOO_LARGE;
            case BodyLostException _ -> FailureKind.BAD_REQUEST;
            case BackendAwayException _ -> FailureKind.UNAVAILABLE;
            case TimeoutException _ -> FailureKind.TIMEOUT;
            default -> FailureKind.BAD_GATEWAY;
        };
    }
}
