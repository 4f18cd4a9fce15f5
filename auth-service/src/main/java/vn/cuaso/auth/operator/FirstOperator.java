package vn.cuaso.auth.operator;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.internal.InternalConfig;

/**
 * Tells at the start that nobody administers this installation, and which command mends that. The link itself makes whoever
 * has it an administrator: more people read a log than may be one (DATA-3). Only a trial on one machine, with demo people, has
 * it in its log, where {@code ./run} looks for it.
 */
@ApplicationScoped
class FirstOperator {

    static final String BY = "first start";

    private final Joining joining;
    private final InternalConfig internal;
    private final Deployment deployment;

    FirstOperator(
            Joining joining,
            InternalConfig internal,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.joining = joining;
        this.internal = internal;
        this.deployment = deployment;
    }

    void look(@Observes StartupEvent event) throws Throwable {
        // A command serves nobody.
        if (!internal.enabled()) {
            return;
        }
        switch (deployment) {
            case LOCAL -> invite();
            case PRODUCTION -> tell();
        }
    }

    private void invite() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> joining.inviteFirst(BY))
                .ifPresent(link -> Log.infof("There is no operator yet. The first administrator joins by %s", link));
    }

    private void tell() throws Throwable {
        if (VertxContextSupport.subscribeAndAwait(joining::nobodyJoined)) {
            Log.infof(
                    "There is no operator yet. The command %s invites the first administrator",
                    InviteAdministratorCommand.NAME);
        }
    }
}
