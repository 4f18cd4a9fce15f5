package vn.cuaso.auth.client.registration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.client.Client;

/** Tells operators which clients there are, as the store has them this moment. */
@ApplicationScoped
public class ClientDirectory {

    private final ClientStore store;
    private final ConfiguredClients configured;

    ClientDirectory(ClientStore store, ConfiguredClients configured) {
        this.store = store;
        this.configured = configured;
    }

    /**
     * A client, for the eyes.
     *
     * @param configured whether it stands in the configuration, and not in the store
     */
    public record Entry(String id, String name, boolean active, boolean configured) {}

    /** The configured ones first, each by id. */
    public Uni<List<Entry>> entries() {
        return list().map(lines -> lines.stream()
                .map(line -> new Entry(
                        line.id(),
                        line.name(),
                        line.status().equals(ClientStatus.ACTIVE.wireName()),
                        line.origin().equals(ClientOrigin.CONFIGURED.wireName())))
                .toList());
    }

    /** The same, for programs. */
    Uni<List<ClientAnswer.Line>> list() {
        return store.findAll()
                .map(registered -> ClientAnswer.list(
                        configured.all().stream().sorted(Comparator.comparing(Client::id)), registered));
    }

    Uni<Optional<RegisteredClient>> registered(String id) {
        return store.find(id);
    }

    /** What it may do stands in the configuration, and nowhere else. */
    Optional<ClientAnswer.Line> configured(String id) {
        return configured.find(id).map(ClientAnswer.Line::of);
    }
}
