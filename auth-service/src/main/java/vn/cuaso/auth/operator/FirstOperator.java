package vn.cuaso.auth.operator;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.cuaso.auth.internal.InternalConfig;

/** Writes the link for the first administrator into the log of the first start: whoever reads that may administer. */
@ApplicationScoped
class FirstOperator {

    private final Joining joining;
    private final InternalConfig internal;

    FirstOperator(Joining joining, InternalConfig internal) {
        this.joining = joining;
        this.internal = internal;
    }

    void invite(@Observes StartupEvent event) throws Throwable {
        // A command serves nobody.
        if (internal.enabled()) {
            VertxContextSupport.subscribeAndAwait(joining::inviteFirst)
                    .ifPresent(
                            link -> Log.infof("There is no operator yet. The first administrator joins by %s", link));
        }
    }
}
