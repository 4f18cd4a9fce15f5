package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.operator.OperatorStore.Listed;
import vn.cuaso.auth.page.HostCookie;
import vn.cuaso.auth.protection.SplitToken;

/** Who is signed in at the console. The operator is read again at each request: who is disabled is out at once. */
@ApplicationScoped
class OperatorSessions {
    static final String COOKIE = "__Host-id-operator";

    private final OperatorSessionStore sessions;
    private final OperatorStore operators;
    private final OperatorConfig config;
    private final Clock clock;
    private final SecureRandom random;

    OperatorSessions(
            OperatorSessionStore sessions,
            OperatorStore operators,
            OperatorConfig config,
            Clock clock,
            SecureRandom random) {
        this.sessions = sessions;
        this.operators = operators;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** A new session; the one that the browser had ends. */
    Uni<NewCookie> start(Operator operator, Optional<String> before) {
        SplitToken session = SplitToken.random(random);
        Instant now = clock.instant();
        return end(before)
                .chain(() -> sessions.start(session, operator.name(), now.plus(config.absolute()), config.idle(), now))
                .replaceWith(() -> HostCookie.set(COOKIE, session.value()));
    }

    /** Whose session it is, as long as they are an operator. */
    Uni<Optional<Listed>> find(Optional<String> cookie) {
        return cookie.flatMap(SplitToken::parse)
                .map(session -> sessions.use(session, config.idle(), clock.instant()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(name -> name.map(operators::findActive)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    Uni<Void> end(Optional<String> cookie) {
        return cookie.flatMap(SplitToken::parse)
                .map(sessions::end)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
