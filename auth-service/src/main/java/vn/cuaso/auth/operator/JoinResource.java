package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.cuaso.auth.internal.ProvesItself;

/** The page behind a one-time link. The link is the proof: nobody guesses 256 bits. */
@Path(Joining.PATH)
@ProvesItself
public class JoinResource {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final Joining joining;
    private final ConsolePages pages;

    JoinResource(Joining joining, ConsolePages pages) {
        this.joining = joining;
        this.pages = pages;
    }

    @GET
    public Uni<Response> show(@QueryParam("invitation") @DefaultValue("") String invitation) {
        return joining.begin(invitation)
                .chain(secret -> secret.map(fresh -> pages.draw(
                                OK,
                                Joining.PATH + "?invitation=" + invitation,
                                frame -> JoinPage.of(frame, invitation, fresh, "", "")))
                        .orElseGet(this::gone));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> join(
            @FormParam("invitation") @DefaultValue("") String invitation,
            @FormParam("secret") @DefaultValue("") String secret,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        JoinForm form = new JoinForm(invitation, secret, name.strip(), password, code);
        return joining.join(form).chain(outcome -> switch (outcome) {
            case JoinOutcome.Joined(Operator operator) ->
                pages.draw(OK, frame -> new JoinedPage(frame, operator.name()));
            case JoinOutcome.Gone() -> gone();
            case JoinOutcome.Unfit(JoinOutcome.Fault fault) ->
                pages.draw(
                        UNPROCESSABLE,
                        frame -> JoinPage.of(
                                frame, invitation, new TotpSecret(form.secret()), form.name(), fault.name()));
        });
    }

    private Uni<Response> gone() {
        return pages.draw(GONE, frame -> new JoinedPage(frame, ""));
    }
}
