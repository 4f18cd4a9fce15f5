package vn.cuaso.portal.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The dossiers of the citizen who has signed in, and of nobody else. Nothing of them is kept here. */
@ApplicationScoped
public class OwnDossiersService {

    private static final Logger LOG = Logger.getLogger(OwnDossiersService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ApplicantClient client;

    OwnDossiersService(@RestClient ApplicantClient client) {
        this.client = client;
    }

    /**
     * Never fails: the profile is shown without them.
     *
     * @param subject of the citizen's session
     */
    public Uni<OwnDossiers> of(String subject) {
        return client.dossiers(new ApplicantClient.Question(subject))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answer -> new OwnDossiers(true, answer.dossiers(), answer.more()))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("no dossiers from stats-service: %s", failure);
                    return OwnDossiers.UNKNOWN;
                });
    }
}
