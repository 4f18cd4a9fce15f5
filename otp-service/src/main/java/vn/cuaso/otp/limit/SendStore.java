package vn.cuaso.otp.limit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Counts sends in sliding windows. */
public interface SendStore {

    /** Takes one send, if every window has room for it; one atomic step. */
    Uni<Take> take(LimitKind kind, String countedBy, List<SendLimit> limits, Instant now);

    /** What came of it. */
    sealed interface Take {
        /**
         * @param left how many more the longest window has room for
         */
        record Taken(int left) implements Take {}

        /**
         * @param retryAt when every window will have room again
         */
        record Full(Instant retryAt) implements Take {}
    }
}
