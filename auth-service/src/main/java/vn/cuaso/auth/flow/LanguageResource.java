package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.SameOrigin;

/** The first page in another language, with the ID number that is typed already, and for another account if it was that. */
@Path("/sign-in/{flow}/language")
@SameOrigin
public class LanguageResource {

    private final FlowDoor door;
    private final FormAnswers answers;

    LanguageResource(FlowDoor door, FormAnswers answers) {
        this.door = door;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> choose(
            @FormParam("lang") @DefaultValue("") String language,
            @FormParam("citizen-id") @DefaultValue("") String citizenId,
            @FormParam(SignInPages.ANOTHER) Optional<String> another) {
        return door.open(stored -> Language.of(language)
                .filter(_ -> stored.flow() instanceof Credentials)
                .map(chosen -> answers.translate(stored.context(), citizenId, another.isPresent(), chosen))
                .orElseGet(() -> door.currentPage(stored.context())));
    }

    /** Somebody opens the address of the form. */
    @GET
    public Uni<Response> reload() {
        return door.open(stored -> door.currentPage(stored.context()));
    }
}
