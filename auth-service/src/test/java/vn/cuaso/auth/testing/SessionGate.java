package vn.cuaso.auth.testing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Holds sign-ins back just before their session is started, so that a test can do something in that very moment. */
@ApplicationScoped
public class SessionGate {

    private volatile Held held = new Held();

    SessionGate() {
        held.open();
    }

    /** Those that come from now on wait until it is opened. */
    public Held close() {
        held = new Held();
        return held;
    }

    Uni<Void> pass() {
        return held.pass();
    }

    /** A closed gate. */
    public static final class Held {

        private final CompletableFuture<Void> arrived = new CompletableFuture<>();
        private final CompletableFuture<Void> opened = new CompletableFuture<>();

        /** Waits for the first that stands before it. */
        public void awaitArrival() {
            arrived.orTimeout(20, TimeUnit.SECONDS).join();
        }

        public void open() {
            opened.complete(null);
        }

        private Uni<Void> pass() {
            arrived.complete(null);
            return Uni.createFrom().completionStage(opened);
        }
    }
}
