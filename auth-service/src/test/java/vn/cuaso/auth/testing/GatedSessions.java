package vn.cuaso.auth.testing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;

/** The real sessions, behind a {@link SessionGate}. */
@Decorator
@Priority(1)
public class GatedSessions implements SsoSessions {

    @Inject
    @Delegate
    SsoSessions sessions;

    @Inject
    SessionGate gate;

    @Override
    public Uni<StartedSession> start(AccountId account, String acr, List<String> amr, UserAgent userAgent) {
        Context request = Vertx.currentContext();
        Uni<Void> passed =
                request == null ? gate.pass() : gate.pass().emitOn(command -> request.runOnContext(_ -> command.run()));
        return passed.chain(() -> sessions.start(account, acr, amr, userAgent));
    }

    @Override
    public Uni<Optional<Authentication>> find(String secret) {
        return sessions.find(secret);
    }

    @Override
    public Uni<Void> end(String secret) {
        return sessions.end(secret);
    }
}
