package vn.cuaso.qr.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.qr.deployment.Deployment;
import vn.cuaso.qr.deployment.Origins;

/** Draws pages, with the headers that every page has (OP-8). */
@RequestScoped
public class Pages {

    private static final int NONCE_BYTES = 16;

    private final RequestLanguage language;
    private final BrandingConfig branding;
    private final Origins origins;
    private final Deployment deployment;
    private final UriInfo uri;
    private final SecureRandom random;

    Pages(
            RequestLanguage language,
            BrandingConfig branding,
            Origins origins,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            UriInfo uri,
            SecureRandom random) {
        this.language = language;
        this.branding = branding;
        this.origins = origins;
        this.deployment = deployment;
        this.uri = uri;
        this.random = random;
    }

    /** Draws the page that is made from its frame. */
    public Uni<Response> draw(Function<Frame, TemplateInstance> page) {
        var frame = frame();
        return page.apply(frame).setLocale(frame.language().tag()).createUni().map(html -> response(frame, html));
    }

    /** What a program reads about the page, in the reader's language. */
    public Response describe(Function<Frame, Object> description) {
        return Response.ok(description.apply(frame()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Cookie, Accept-Encoding")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Frame frame() {
        var spoken = language.language();
        return new Frame(
                spoken,
                branding.name(spoken),
                branding.shortName(spoken),
                origins.portal(),
                origins.identity(),
                uri.getPath(),
                deployment == Deployment.LOCAL,
                nonce());
    }

    private String nonce() {
        byte[] bits = new byte[NONCE_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private Response response(Frame frame, String html) {
        var response = Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .cookie(language.remembered())
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.language().tag());
        PageHeaders.of(frame.nonce()).forEach(response::header);
        return response.build();
    }
}
