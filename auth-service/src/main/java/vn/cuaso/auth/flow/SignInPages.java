package vn.cuaso.auth.flow;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.CitizenIdInput;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.page.Frame;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.Pages.Drawing;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** Draws the pages of a flow. */
@ApplicationScoped
class SignInPages {

    static final int OK = 200;

    static final int REFUSED = 422;
    static final int THROTTLED = 429;
    static final int UNAVAILABLE = 503;

    /** Query parameter of the code page: the citizen has just asked for the code again. */
    static final String SENT_AGAIN = "sent-again";

    /** Query parameter of the first page: the citizen wants to sign in with another account than the one of the session. */
    static final String ANOTHER = "another";

    private final Pages pages;
    private final Visit visit;
    private final ClientRegistry clients;
    private final OtherAccounts others;
    private final Clock clock;

    SignInPages(Pages pages, Visit visit, ClientRegistry clients, OtherAccounts others, Clock clock) {
        this.pages = pages;
        this.visit = visit;
        this.clients = clients;
        this.others = others;
        this.clock = clock;
    }

    Words words(FlowContext context) {
        return Words.in(visit.language(context), clock);
    }

    /** The form with what was left for it, else with the ID number that the client hints at: of what is none the citizen need not be rid first. */
    Uni<Response> arrival(Credentials flow, Optional<Handover> left) {
        return password(flow, left.orElseGet(() -> Handover.typed(hinted(flow))));
    }

    private static String hinted(Credentials flow) {
        return flow.context()
                .request()
                .loginHint()
                .filter(hint -> CitizenId.read(hint) instanceof CitizenIdInput.Valid)
                .orElse("");
    }

    private Uni<Response> password(Credentials flow, Handover handover) {
        // The identity app is outside single sign-on: who enrols a phone has none to scan with yet.
        boolean qrOffered = flow.context().request().singleSignOn();
        Drawing drawing = drawing(handover.status(), flow.context(), "");
        return clientName(flow.context())
                .chain(client -> pages.draw(
                        qrOffered ? drawing.withConnections() : drawing,
                        frame -> new PasswordPage(
                                frame,
                                FlowDoor.path(flow.context()),
                                client,
                                handover.citizenId(),
                                flow.codeExhausted(),
                                qrOffered,
                                visit.asksFor(ANOTHER),
                                others.offeredTo(flow.context(), drawing.language()),
                                handover.errors())));
    }

    Uni<Response> offerToContinue(Credentials flow) {
        return clientName(flow.context())
                .chain(client -> draw(
                        OK,
                        flow.context(),
                        "",
                        frame -> new ContinuePage(frame, FlowDoor.path(flow.context()), client)));
    }

    /** Who asks the citizen to sign in; by its registered name, if its registration has gone meanwhile. */
    private Uni<String> clientName(FlowContext context) {
        AuthorizationRequest request = context.request();
        return clients.find(request.clientId())
                .map(found -> found.map(client -> client.name(visit.language(context)))
                        .orElse(request.clientName()));
    }

    /**
     * @param challenge as it is now
     */
    Uni<Response> code(Proven flow, Challenge challenge, Handover handover) {
        return draw(
                handover.status(),
                flow.context(),
                "/otp",
                frame -> new CodePage(
                        frame,
                        FlowDoor.path(flow.context()),
                        flow.maskedPhone(),
                        new Countdown(secondsUntil(challenge.expiresAt())),
                        secondsUntil(challenge.resendAt()),
                        visit.asksFor(SENT_AGAIN),
                        challenge.delivery() == Challenge.Delivery.FAILED,
                        linking(flow),
                        handover.errors()));
    }

    Uni<Response> unsent(Proven flow, Handover handover) {
        return draw(
                handover.status(),
                flow.context(),
                "/otp",
                frame -> new UnsentPage(
                        frame, FlowDoor.path(flow.context()), flow.maskedPhone(), linking(flow), handover.errors()));
    }

    private Optional<String> linking(Proven flow) {
        return flow.upstream().map(upstream -> others.name(upstream.provider(), visit.language(flow.context())));
    }

    private Uni<Response> draw(
            int status, FlowContext context, String page, Function<Frame, TemplateInstance> template) {
        return pages.draw(drawing(status, context, page), template);
    }

    private Drawing drawing(int status, FlowContext context, String page) {
        return new Drawing(
                status,
                visit.language(context),
                Optional.of(FlowDoor.path(context) + page),
                Optional.of(context.request().redirectUri()));
    }

    private long secondsUntil(Instant then) {
        return Math.max(0, Math.ceilDiv(Duration.between(clock.instant(), then).toMillis(), 1000L));
    }
}
