package vn.cuaso.auth.pairing.approval;

import java.time.Duration;
import java.time.Instant;

/**
 * When an approval is looked at.
 *
 * @param now by the server's clock
 * @param waited how long it may have been waiting since the phone sent it; zero when it just arrives
 */
public record ApprovalMoment(Instant now, Duration waited) {

    /** The earliest moment at which it can have arrived. */
    Instant earliestArrival() {
        return now.minus(waited);
    }
}
