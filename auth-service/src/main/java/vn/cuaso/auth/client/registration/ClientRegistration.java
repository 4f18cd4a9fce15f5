package vn.cuaso.auth.client.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.deployment.Deployment;

/** Checks registrations and plans what they change. */
@ApplicationScoped
class ClientRegistration {

    private final NewSecrets secrets;
    private final Deployment deployment;

    ClientRegistration(
            NewSecrets secrets,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.secrets = secrets;
        this.deployment = deployment;
    }

    /**
     * @param existing the client that it replaces
     */
    ClientPlan plan(String id, ClientForm form, Optional<RegisteredClient> existing) {
        List<ClientSecret> kept = existing.map(RegisteredClient::secrets).orElse(List.of());
        return switch (ClientReader.read(id, form.settings(), kept, ClientOrigin.REGISTERED, deployment)) {
            case ClientReading.Refused(List<ClientProblem> problems) -> new ClientPlan.Refuse(problems);
            case ClientReading.Accepted(Client client) -> ClientPlan.decide(client, form.kept(), existing, secrets);
        };
    }
}
