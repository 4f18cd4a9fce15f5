package vn.cuaso.otp.inbox;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.cuaso.otp.deployment.Deployment;

/** Keeps the inbox out of production, and its page from doing more than it should. */
@Singleton
public class InboxGuard {

    private static final String PATH = "/dev/";
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Deployment deployment;

    public InboxGuard(@ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.deployment = deployment;
    }

    /** Decided when a request comes, not when the service was built: the same image serves both kinds. */
    @ServerRequestFilter(preMatching = true)
    public void hideInProduction(ContainerRequestContext request) {
        if (isOfInbox(request) && deployment == Deployment.PRODUCTION) {
            throw new NotFoundException();
        }
    }

    @ServerResponseFilter
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (isOfInbox(request)) {
            headers.putSingle("Content-Security-Policy", POLICY);
            headers.putSingle("Referrer-Policy", "same-origin");
            headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static boolean isOfInbox(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(PATH);
    }
}
