package vn.cuaso.auth.provider.authorize;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.key.TestClientSignatures;
import vn.cuaso.auth.provider.pushed.PushedRequests;
import vn.cuaso.auth.testing.TestOrigins;

/** The checks of authorization requests, without a running service. */
final class Validators {

    private Validators() {}

    /** Every client id is this client's. */
    static AuthorizationValidator of(Client client, PushedRequests pushed, Clock clock) {
        RequestObjects objects =
                new RequestObjects(TestClientSignatures.withoutPublishedKeys(), new TestOrigins(), clock);
        return new AuthorizationValidator(
                _ -> Uni.createFrom().item(Optional.of(client)),
                new RequestSources(objects, pushed, clock, new SecureRandom()));
    }
}
