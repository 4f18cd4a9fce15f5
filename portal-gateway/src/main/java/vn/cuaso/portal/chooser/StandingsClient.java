package vn.cuaso.portal.chooser;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks auth-service, where {@code quarkus.rest-client.providers.url} says. */
@RegisterRestClient(configKey = "providers")
interface StandingsClient {

    /**
     * @param status one of {@link ProviderState}, in lower case
     * @param answering whether a sign-in with it can succeed at the moment
     */
    record Standing(String id, String status, Optional<LocalDate> lastDay, boolean answering) {

        ProviderState state() {
            ProviderState state = ProviderState.valueOf(status.toUpperCase(Locale.ROOT));
            return state.usable() && !answering ? ProviderState.AWAY : state;
        }
    }

    @GET
    @Path("/providers")
    Uni<List<Standing>> standings();
}
