package vn.cuaso.portal.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Looks for one dossier by its code. */
@ApplicationScoped
class LookupService {

    private static final Logger LOG = Logger.getLogger(LookupService.class);
    private static final int LONGEST = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DossierClient client;

    LookupService(@RestClient DossierClient client) {
        this.client = client;
    }

    /** @param network the address that asks */
    Uni<Lookup> find(String typed, String network) {
        String code = typed.strip();
        if (code.isEmpty()) {
            return Uni.createFrom().item(new Lookup.NotAsked());
        }
        return client.dossier(code.substring(0, Math.min(code.length(), LONGEST)), network)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .<Lookup>map(Lookup.Found::new)
                .onFailure()
                .recoverWithItem(LookupService::withoutDossier);
    }

    private static Lookup withoutDossier(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            switch (answered.getResponse().getStatus()) {
                case 400, 404 -> {
                    return new Lookup.NotFound();
                }
                case 429 -> {
                    return new Lookup.TooMany(minutes(answered.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER)));
                }
                default -> {}
            }
        }
        LOG.warnf("no dossier from stats-service: %s", failure);
        return new Lookup.Away();
    }

    private static long minutes(String seconds) {
        return Optional.ofNullable(seconds)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Long.parseLong(text) / 60 + 1)
                .orElse(1L);
    }
}
