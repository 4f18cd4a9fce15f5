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
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.page.Frame;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.Pages.Drawing;

/** Draws the pages of a flow. */
@ApplicationScoped
class SignInPages {

    static final int OK = 200;
    static final int REFUSED = 422;
    static final int THROTTLED = 429;
    static final int UNAVAILABLE = 503;

    /** Query parameter of the code page: the citizen has just asked for the code again. */
    static final String SENT_AGAIN = "sent-again";

    private final Pages pages;
    private final Visit visit;
    private final OtherAccounts others;
    private final Clock clock;

    SignInPages(Pages pages, Visit visit, OtherAccounts others, Clock clock) {
        this.pages = pages;
        this.visit = visit;
        this.others = others;
        this.clock = clock;
    }

    Words words(FlowContext context) {
        return Words.in(visit.language(context), clock);
    }

    /** The empty form, or the ID number that the client hints at: of what is none the citizen need not be rid first. */
    Uni<Response> arrival(Credentials flow) {
        String hinted = flow.context()
                .request()
                .loginHint()
                .filter(hint -> CitizenId.read(hint) instanceof CitizenIdInput.Valid)
                .orElse("");
        return password(OK, flow, hinted, FieldErrors.NONE);
    }

    /**
     * @param citizenId as typed before
     */
    Uni<Response> password(int status, Credentials flow, String citizenId, FieldErrors errors) {
        // The identity app is outside single sign-on: who enrols a phone has none to scan with yet.
        boolean qrOffered = flow.context().request().singleSignOn();
        Drawing drawing = drawing(status, flow.context(), "");
        return pages.draw(
                qrOffered ? drawing.withConnections() : drawing,
                frame -> new PasswordPage(
                        frame,
                        FlowDoor.path(flow.context()),
                        flow.context().request().clientName(),
                        citizenId,
                        flow.codeExhausted(),
                        qrOffered,
                        others.offeredTo(flow.context(), drawing.language()),
                        errors));
    }

    Uni<Response> offerToContinue(Credentials flow) {
        return draw(
                OK,
                flow.context(),
                "",
                frame -> new ContinuePage(
                        frame,
                        FlowDoor.path(flow.context()),
                        flow.context().request().clientName()));
    }

    /**
     * @param challenge as it is now
     */
    Uni<Response> code(int status, Proven flow, Challenge challenge, FieldErrors errors) {
        return draw(
                status,
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
                        errors));
    }

    Uni<Response> unsent(int status, Proven flow, FieldErrors errors) {
        return draw(
                status,
                flow.context(),
                "/otp",
                frame -> new UnsentPage(
                        frame, FlowDoor.path(flow.context()), flow.maskedPhone(), linking(flow), errors));
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
