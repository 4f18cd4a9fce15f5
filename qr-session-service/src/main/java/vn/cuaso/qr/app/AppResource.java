package vn.cuaso.qr.app;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.cuaso.qr.page.Pages;

/**
 * The identity app's pages. It is one page: which of its addresses was opened, only its scripts look at. What stands
 * after the {@code #} of a code or link never reaches a server.
 */
@Path("/")
public class AppResource {

    private final Pages pages;
    private final DecoderScript decoder;

    AppResource(Pages pages, DecoderScript decoder) {
        this.pages = pages;
        this.decoder = decoder;
    }

    @GET
    public Uni<Response> front() {
        return shell();
    }

    /** Where an ordinary camera lands that reads a code. */
    @GET
    @Path("app/scan")
    public Uni<Response> scan() {
        return shell();
    }

    /** Where a same-device link lands. */
    @GET
    @Path("app/open")
    public Uni<Response> open() {
        return shell();
    }

    /** Where the provider sends the authorization code of an enrolment. */
    @GET
    @Path("app/enrolment")
    public Uni<Response> enrolment() {
        return shell();
    }

    /** What an installed app is called and looks like. */
    @GET
    @Path("app/manifest.webmanifest")
    @Produces("application/manifest+json")
    public Response manifest() {
        return pages.describe(Manifest::new);
    }

    private Uni<Response> shell() {
        return pages.draw(frame -> new ShellPage(frame, decoder.address()));
    }
}
