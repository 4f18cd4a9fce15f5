package vn.cuaso.auth.client.registration;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.deployment.Deployment;

/** Clients from the configuration, read at startup so that a mistake in it is seen then. */
@Startup
@ApplicationScoped
class ConfiguredClients {

    private final Map<String, Client> clients;

    ConfiguredClients(
            ClientsConfig config,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.clients = config.clients().entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue(), deployment))
                .collect(Collectors.toUnmodifiableMap(Client::id, client -> client));
    }

    Optional<Client> find(String clientId) {
        return Optional.ofNullable(clients.get(clientId));
    }

    Collection<Client> all() {
        return clients.values();
    }

    /**
     * @throws IllegalArgumentException naming every property that is wrong
     */
    static Client read(String id, ClientsConfig.ClientConfig config, Deployment deployment) {
        return switch (ClientReader.read(
                id, ConfiguredSettings.of(config), List.of(), ClientOrigin.CONFIGURED, deployment)) {
            case ClientReading.Accepted(Client client) -> client;
            case ClientReading.Refused(List<ClientProblem> problems) ->
                throw new IllegalArgumentException(problems.stream()
                        .map(problem ->
                                "cuaso.auth.clients.%s.%s %s".formatted(id, property(problem), problem.reason()))
                        .collect(Collectors.joining("; ")));
        };
    }

    private static String property(ClientProblem problem) {
        return problem.property().isEmpty() ? problem.name() : problem.property();
    }
}
