package vn.cuaso.auth.client.authentication;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.throttle.SecretThrottle;

/** Compares secrets, as long as not too many wrong ones came from there. */
@ApplicationScoped
class SecretVerifier {

    private static final int TOO_MANY_REQUESTS = 429;

    private final SecretThrottle throttle;
    private final Clock clock;

    SecretVerifier(SecretThrottle throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    Uni<ClientProof> verify(String secret, Client client, ClientAddress address) {
        return throttle.closedUntil(client.id(), address)
                .chain(closed -> closed.map(until -> throttled(client, until))
                        .orElseGet(() -> compare(secret, client, address)));
    }

    private Uni<ClientProof> compare(String secret, Client client, ClientAddress address) {
        Instant now = clock.instant();
        // Every one of them is compared, whichever is right.
        long right = client.credentials().secrets().stream()
                .filter(known -> known.proves(secret, now))
                .count();
        return right > 0
                ? Uni.createFrom().item(new ClientProof.Proven(client))
                : throttle.countWrong(client.id(), address)
                        .replaceWith(ClientProof.invalidClient("client " + client.id() + " showed a wrong secret"));
    }

    private static Uni<ClientProof> throttled(Client client, Instant until) {
        return Uni.createFrom()
                .item(new ClientProof.Refused(
                        OAuth2Error.INVALID_CLIENT.setHTTPStatusCode(TOO_MANY_REQUESTS),
                        "client " + client.id() + " showed too many wrong secrets",
                        Optional.of(until)));
    }
}
