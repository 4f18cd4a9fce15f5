package vn.cuaso.auth.client.registration;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.deployment.Deployment;

/**
 * Configured and registered clients together; of two with one id the configured one counts. All registered clients are kept at
 * hand, so that an id that nobody registered costs no look into the store, and the store is asked now and then whether something
 * has changed: so instances agree after {@link ClientRegistryConfig#reread()}.
 */
@ApplicationScoped
class KeptClientRegistry implements ClientRegistry {

    private static final long NEVER_READ = -1;

    private final ConfiguredClients configured;
    private final ClientStore store;
    private final ClientRegistryConfig config;
    private final Deployment deployment;
    private final Clock clock;
    private final AtomicReference<Reading> latest =
            new AtomicReference<>(new Reading(Map.of(), NEVER_READ, Instant.EPOCH));

    KeptClientRegistry(
            ConfiguredClients configured,
            ClientStore store,
            ClientRegistryConfig config,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            Clock clock) {
        this.configured = configured;
        this.store = store;
        this.config = config;
        this.deployment = deployment;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Client>> find(String clientId) {
        Optional<Client> own = configured.find(clientId);
        return own.isPresent()
                ? Uni.createFrom().item(own)
                : registered().map(clients -> Optional.ofNullable(clients.get(clientId)));
    }

    /** Lets this instance see at once what it has written. */
    Uni<Void> refresh() {
        return look(latest.get()).replaceWithVoid();
    }

    /**
     * Once they have been read, one caller at a time looks whether something has changed, and while that takes, or has just
     * failed, all others go on with those that are known: registered clients work while PostgreSQL is away.
     */
    private Uni<Map<String, Client>> registered() {
        Reading reading = latest.get();
        Instant now = clock.instant();
        if (now.isBefore(reading.goodUntil())) {
            return Uni.createFrom().item(reading.clients());
        }
        if (reading.version() == NEVER_READ) {
            return look(reading);
        }
        Reading meanwhile = new Reading(reading.clients(), reading.version(), now.plus(config.retry()));
        return latest.compareAndSet(reading, meanwhile)
                ? look(reading).onFailure().recoverWithItem(failure -> {
                    Log.warnf("Clients could not be read again: %s", failure.getMessage());
                    return reading.clients();
                })
                : Uni.createFrom().item(reading.clients());
    }

    private Uni<Map<String, Client>> look(Reading known) {
        return store.version().chain(version -> {
            // The version first: what is written in between is read again at the next look.
            Uni<Map<String, Client>> clients = version == known.version()
                    ? Uni.createFrom().item(known.clients())
                    : store.findAll().map(this::read);
            return clients.invoke(
                    read -> keep(new Reading(read, version, clock.instant().plus(config.reread()))));
        });
    }

    /** A look that began earlier may end later. */
    private void keep(Reading next) {
        latest.accumulateAndGet(next, (kept, read) -> read.version() >= kept.version() ? read : kept);
    }

    private Map<String, Client> read(List<RegisteredClient> rows) {
        Map<String, Client> clients = new HashMap<>();
        for (RegisteredClient row : rows) {
            if (configured.find(row.id()).isPresent()) {
                Log.warnf("The registered client %s is not used: the configuration has one of this id", row.id());
            } else if (row.status() == ClientStatus.ACTIVE) {
                read(row).ifPresent(client -> clients.put(row.id(), client));
            }
        }
        return Map.copyOf(clients);
    }

    /** What was acceptable once may not be any more: rules get stricter, and an installation goes into production. */
    private Optional<Client> read(RegisteredClient row) {
        return switch (ClientReader.read(
                row.id(), row.settings(), row.secrets(), ClientOrigin.REGISTERED, deployment)) {
            case ClientReading.Accepted(Client client) -> Optional.of(client);
            case ClientReading.Refused(List<ClientProblem> problems) -> {
                Log.errorf("The registered client %s is not used: %s", row.id(), problems);
                yield Optional.empty();
            }
        };
    }

    private record Reading(Map<String, Client> clients, long version, Instant goodUntil) {}
}
