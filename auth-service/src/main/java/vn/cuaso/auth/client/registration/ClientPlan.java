package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientSecret;

/** Decides what a handed-in registration does to what is there. */
sealed interface ClientPlan {

    /**
     * @param secret what was made for it because its method uses one and none was given
     */
    record Write(ClientWrite write, Optional<String> secret) implements ClientPlan {

        @Override
        public String toString() {
            return "Write[" + write + "]";
        }
    }

    /** Nothing may be done with it. */
    record Refuse(List<ClientProblem> problems) implements ClientPlan {}

    /**
     * @param client what the settings were read as
     * @param kept the settings without secrets
     */
    static ClientPlan decide(Client client, ObjectNode kept, Optional<RegisteredClient> existing, NewSecrets secrets) {
        List<ClientSecret> known = new ArrayList<>(client.credentials().secrets());
        Optional<String> fresh = ClientRules.hasSecret(client.credentials().method()) && known.isEmpty()
                ? Optional.of(secrets.next())
                : Optional.empty();
        fresh.ifPresent(secret -> known.add(new ClientSecret(ClientSecret.hash(secret), Optional.empty())));
        ClientWrite write = existing.<ClientWrite>map(present ->
                        new ClientWrite.Update(present.withSettings(kept, known), ClientWrite.Change.REPLACED))
                .orElseGet(() -> new ClientWrite.Insert(
                        new RegisteredClient(client.id(), ClientStatus.ACTIVE, kept, known, RegisteredClient.NEW)));
        return new Write(write, fresh);
    }
}
