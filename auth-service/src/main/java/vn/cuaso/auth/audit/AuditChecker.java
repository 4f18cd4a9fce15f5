package vn.cuaso.auth.audit;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the whole log and computes its chain again, page by page, on a thread of its own. */
@ApplicationScoped
class AuditChecker {

    private static final int PAGE = 200;
    private static final Duration SEALED_BY_NOW = Duration.ofMinutes(15);

    private final AuditStore store;
    private final Clock clock;

    AuditChecker(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param exported a head that was kept elsewhere and has to be found
     * @throws Throwable a fault of the database
     */
    AuditFinding check(Optional<AuditHead> exported) throws Throwable {
        var check = new ChainCheck(exported);
        for (var page = page(check); !page.isEmpty(); page = page(check)) {
            for (AuditBatch batch : page) {
                var broken = check.follow(batch, await(store.entries(batch.number())));
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
        }
        return check.end(await(store.openSince(clock.instant().minus(SEALED_BY_NOW))));
    }

    private List<AuditBatch> page(ChainCheck check) throws Throwable {
        return await(store.batches(check.next(), PAGE));
    }

    private static <T> T await(Uni<T> answer) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> answer);
    }
}
