package vn.cuaso.auth.operator;

import io.quarkus.qute.TemplateInstance;
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
import java.util.UUID;
import java.util.function.Function;
import vn.cuaso.auth.internal.ProvesItself;

/** The page behind a one-time link. The link is the proof: nobody guesses 256 bits. */
@Path(Joining.PATH)
@ProvesItself
public class JoinResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final Joining joining;

    JoinResource(Joining joining) {
        this.joining = joining;
    }

    @GET
    public Uni<Response> show(@QueryParam("invitation") @DefaultValue("") String invitation) {
        return joining.begin(invitation)
                .chain(secret -> secret.map(
                                fresh -> draw(OK, nonce -> new JoinPage(nonce, invitation, fresh.base32(), "", "")))
                        .orElseGet(JoinResource::gone));
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
            case JoinOutcome.Joined(Operator operator) -> draw(OK, nonce -> new JoinedPage(nonce, operator.name()));
            case JoinOutcome.Gone() -> gone();
            case JoinOutcome.Unfit(JoinOutcome.Fault fault) ->
                draw(UNPROCESSABLE, nonce -> new JoinPage(nonce, invitation, form.secret(), form.name(), fault.name()));
        });
    }

    private static Uni<Response> gone() {
        return draw(GONE, nonce -> new JoinedPage(nonce, ""));
    }

    private static Uni<Response> draw(int status, Function<String, TemplateInstance> page) {
        String nonce = UUID.randomUUID().toString();
        return page.apply(nonce)
                .createUni()
                .map(html -> Response.status(status)
                        .entity(html)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'nonce-%s'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
                                        .formatted(nonce))
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }
}
