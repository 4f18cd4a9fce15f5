package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.SplitToken;

/** Keeps operators' sessions at the console. Each method is one atomic step. */
interface OperatorSessionStore {
    Uni<Void> start(SplitToken session, String operator, Instant endsAt, Duration idle, Instant now);

    /** The operator's name, and from now on idle only so long; empty for a wrong secret and for a session that has ended. */
    Uni<Optional<String>> use(SplitToken session, Duration idle, Instant now);

    Uni<Void> end(SplitToken session);
}
