package vn.cuaso.stats.signin;

import java.net.URI;
import java.time.Instant;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventData;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;
import vn.cuaso.events.IdentityEvent.SignedIn;
import vn.cuaso.events.SignInWay;

/** Valid events of sign-ins. */
final class SignIns {

    private SignIns() {}

    static CloudEvent<SignedIn> signedIn(String id, SignInWay way, String startedAt, String at) {
        return event(id, 1, at, new SignedIn(way, "portal", "2", Instant.parse(startedAt)));
    }

    static CloudEvent<SignInFailed> failed(String id, SignInWay way, FailureReason reason, String at) {
        return event(id, 1, at, new SignInFailed(way, "portal", reason));
    }

    static <D extends EventData> CloudEvent<D> event(String id, long sequence, String at, D data) {
        return new CloudEvent<>(id, URI.create("/auth-service"), "subject", Instant.parse(at), sequence, data);
    }
}
