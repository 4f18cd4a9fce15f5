package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.cuaso.auth.client.ClientSecret;

/**
 * A client as an operator registered it.
 *
 * @param settings what was handed in, without {@code client_id} and secrets
 * @param secrets the oldest first, two at most
 * @param version counts its changes, from 0; a change is made only on the version that was read
 */
record RegisteredClient(String id, ClientStatus status, ObjectNode settings, List<ClientSecret> secrets, long version) {

    /** The version of a client that is not in the store yet. */
    static final long NEW = 0;

    RegisteredClient {
        secrets = List.copyOf(secrets);
        settings = settings.deepCopy();
    }

    RegisteredClient withStatus(ClientStatus newStatus) {
        return new RegisteredClient(id, newStatus, settings, secrets, version);
    }

    RegisteredClient withSettings(ObjectNode newSettings, List<ClientSecret> newSecrets) {
        return new RegisteredClient(id, status, newSettings, newSecrets, version);
    }

    RegisteredClient withSecrets(List<ClientSecret> newSecrets) {
        return new RegisteredClient(id, status, settings, newSecrets, version);
    }

    /** As it is in the store once this has been written. */
    RegisteredClient next() {
        return new RegisteredClient(id, status, settings, secrets, version + 1);
    }

    @Override
    public String toString() {
        return "RegisteredClient[%s, %s, version %d]".formatted(id, status, version);
    }
}
