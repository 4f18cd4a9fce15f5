package vn.cuaso.qr.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.qr.deployment.Deployment;
import vn.cuaso.qr.deployment.Origins;

/** Draws pages, with the headers that every page has (OP-8). */
@RequestScoped
public class Pages {

    // Pages have no script, and Chromium counts the icons' sprite as an image.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final RequestLanguage language;
    private final BrandingConfig branding;
    private final Origins origins;
    private final Deployment deployment;
    private final UriInfo uri;

    Pages(
            RequestLanguage language,
            BrandingConfig branding,
            Origins origins,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            UriInfo uri) {
        this.language = language;
        this.branding = branding;
        this.origins = origins;
        this.deployment = deployment;
        this.uri = uri;
    }

    /** Draws the page that is made from its frame. */
    public Uni<Response> draw(Function<Frame, TemplateInstance> page) {
        var spoken = language.language();
        var frame = new Frame(
                spoken, branding.name(spoken), origins.portal(), uri.getPath(), deployment == Deployment.LOCAL);
        return page.apply(frame).setLocale(spoken.tag()).createUni().map(html -> response(spoken, html));
    }

    private Response response(Language spoken, String html) {
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .cookie(language.remembered())
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
                .build();
    }
}
