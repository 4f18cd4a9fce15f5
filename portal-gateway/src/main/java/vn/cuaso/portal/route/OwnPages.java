package vn.cuaso.portal.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureReplies;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;
import vn.cuaso.portal.security.ForeignRequests;
import vn.cuaso.portal.security.Nonce;
import vn.cuaso.portal.security.PageHeaders;

/** Lets requests for the portal's own pages in: from our own pages only, and with the headers that every page has. */
@Singleton
class OwnPages {

    private final String portal;
    private final PageHeaders pageHeaders;
    private final FailureReplies failures;
    private final MemorySize maxForm;

    @Inject
    OwnPages(
            Origins origins,
            PageHeaders pageHeaders,
            FailureReplies failures,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxForm) {
        this.portal = origins.address(Origin.PORTAL);
        this.pageHeaders = pageHeaders;
        this.failures = failures;
        this.maxForm = maxForm;
    }

    void admit(RoutingContext request) {
        if (!isFromTheProvider(request)
                && ForeignRequests.foreign(
                        request.request().method(), request.request().headers(), portal)) {
            failures.send(request, failures.refusal(request, FailureKind.FORBIDDEN));
            return;
        }
        if (declaredLength(request) > maxForm.asLongValue()) {
            failures.send(request, failures.refusal(request, FailureKind.TOO_LARGE));
            return;
        }
        pageHeaders.of(Nonce.of(request)).forEach(request.response()::putHeader);
        request.next();
    }

    /** No page sends it and no cookie speaks for it: what it says is signed. */
    private static boolean isFromTheProvider(RoutingContext request) {
        return request.normalizedPath().equals(PortalPaths.BACK_CHANNEL_SIGN_OUT);
    }

    // Quarkus would refuse it too, without a word.
    private static long declaredLength(RoutingContext request) {
        String declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared == null ? 0 : Long.parseLong(declared);
    }
}
