package vn.cuaso.auth.client;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The registered clients. */
public interface ClientRegistry {

    Uni<Optional<Client>> find(String clientId);
}
