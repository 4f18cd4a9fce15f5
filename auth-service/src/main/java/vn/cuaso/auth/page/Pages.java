package vn.cuaso.auth.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.deployment.Origins;

/** Draws pages, with the headers that every page has (OP-8). */
@RequestScoped
public class Pages {

    private static final int NONCE_BYTES = 16;
    private static final Duration LANGUAGE_LIVES = Duration.ofDays(365);

    private final RequestLanguage language;
    private final BrandingConfig branding;
    private final Origins origins;
    private final Deployment deployment;
    private final SecureRandom random;

    Pages(
            RequestLanguage language,
            BrandingConfig branding,
            Origins origins,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            SecureRandom random) {
        this.language = language;
        this.branding = branding;
        this.origins = origins;
        this.deployment = deployment;
        this.random = random;
    }

    /**
     * How a page is to be drawn.
     *
     * @param path see {@link Frame#path}
     * @param redirectUri of the client, if the page's forms can lead there
     * @param connecting whether the page's scripts ask this origin
     */
    public record Drawing(
            int status, Language language, Optional<String> path, Optional<URI> redirectUri, boolean connecting) {

        /** A page whose scripts ask nobody. */
        public Drawing(int status, Language language, Optional<String> path, Optional<URI> redirectUri) {
            this(status, language, path, redirectUri, false);
        }

        /** The same page, with scripts that ask this origin. */
        public Drawing withConnections() {
            return new Drawing(status, language, path, redirectUri, true);
        }
    }

    /** Draws the page that is made from its frame. */
    public Uni<Response> draw(Drawing drawing, Function<Frame, TemplateInstance> page) {
        Frame frame = frame(drawing);
        return page.apply(frame)
                .setLocale(drawing.language().tag())
                .createUni()
                .map(html -> response(drawing, frame, html));
    }

    private Response response(Drawing drawing, Frame frame, String html) {
        Response.ResponseBuilder response = Response.status(drawing.status())
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, drawing.language().tag())
                .header("Content-Security-Policy", ContentSecurityPolicy.of(frame.nonce(), drawing))
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                // No page that opened this one, or is opened by it, holds its window; no other origin loads it into its
                // own.
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        language.chosen()
                .ifPresent(chosen ->
                        response.cookie(HostCookie.lasting(RequestLanguage.COOKIE, chosen.tag(), LANGUAGE_LIVES)));
        return response.build();
    }

    private Frame frame(Drawing drawing) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Frame(
                drawing.language(),
                Base64.getEncoder().encodeToString(nonce),
                branding.name(drawing.language()),
                branding.label(),
                branding.hotline(),
                origins.portal(),
                origins.app(),
                drawing.path(),
                deployment == Deployment.LOCAL);
    }
}
