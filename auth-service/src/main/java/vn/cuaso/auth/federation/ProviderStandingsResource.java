package vn.cuaso.auth.federation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the providers stand, for the portal's chooser. Nothing in it is a secret; the gateway forwards no browser here. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public class ProviderStandingsResource {

    private final FederatedProviders providers;

    ProviderStandingsResource(FederatedProviders providers) {
        this.providers = providers;
    }

    /**
     * @param status {@code offered}, {@code ending}, {@code retired} or {@code only}
     * @param answering whether it works at the moment
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Standing(String id, String status, Optional<LocalDate> lastDay, boolean answering) {}

    @GET
    public List<Standing> standings() {
        return providers.all().stream().map(ProviderStandingsResource::standing).toList();
    }

    private static Standing standing(FederatedProvider provider) {
        return switch (provider.status()) {
            case ProviderStatus.Offered() -> standing(provider, "offered", Optional.empty());
            case ProviderStatus.Ending(LocalDate lastDay) -> standing(provider, "ending", Optional.of(lastDay));
            case ProviderStatus.Retired(Optional<LocalDate> lastDay) -> standing(provider, "retired", lastDay);
            case ProviderStatus.Only() -> standing(provider, "only", Optional.empty());
        };
    }

    private static Standing standing(FederatedProvider provider, String status, Optional<LocalDate> lastDay) {
        return new Standing(provider.id(), status, lastDay, provider.answering());
    }
}
