package vn.cuaso.auth.client.registration;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.deployment.Deployment;

/** Clients from the configuration, read at startup so that a mistake in it is seen then. */
@Startup
@ApplicationScoped
class ConfiguredClientRegistry implements ClientRegistry {

    private final Map<String, Client> clients;

    ConfiguredClientRegistry(
            ClientsConfig config,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.clients = config.clients().entrySet().stream()
                .map(entry -> new ClientReader(entry.getKey(), entry.getValue(), deployment).read())
                .collect(Collectors.toUnmodifiableMap(Client::id, client -> client));
    }

    @Override
    public Uni<Optional<Client>> find(String clientId) {
        return Uni.createFrom().item(Optional.ofNullable(clients.get(clientId)));
    }
}
