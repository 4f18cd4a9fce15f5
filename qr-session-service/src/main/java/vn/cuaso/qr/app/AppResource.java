package vn.cuaso.qr.app;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.cuaso.qr.page.Pages;

/** The app origin. */
@Path("/")
public class AppResource {

    private final Pages pages;

    AppResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    public Uni<Response> front() {
        return pages.draw(AbsentPage::new);
    }

    @GET
    @Path("app{anywhere:(/.*)?}")
    public Uni<Response> app() {
        return pages.draw(AbsentPage::new);
    }
}
