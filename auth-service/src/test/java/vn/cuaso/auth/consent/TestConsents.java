package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.client.Client;

/** Consents without a running service. */
public final class TestConsents {

    private TestConsents() {}

    /** Every client id is this client's. */
    public static Consents of(Client client, Clock clock) {
        return of(new InMemoryConsentStore(), client, clock);
    }

    static Consents of(ConsentStore store, Client client, Clock clock) {
        return new Consents(store, _ -> Uni.createFrom().item(Optional.of(client)), clock);
    }
}
