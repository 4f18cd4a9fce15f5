package vn.cuaso.portal.route;

import vn.cuaso.portal.origin.Origins;

import vn.cuaso.portal.origin.Origin;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureReplies;
import vn.cuaso.portal.security.ForeignRequests;
import vn.cuaso.portal.security.Nonce;
import vn.cuaso.portal.security.PageHeaders;

/** Lets requests for the portal's own pages in: from our own pages only, and with the headers that every page has. */
@Singleton
class OwnPages {

    private final String portal;
    private final PageHeaders pageHeaders;
    private final FailureReplies failures;

    @Inject
    OwnPages(Origins origins, PageHeaders pageHeaders, FailureReplies failures) {
        this.portal = origins.address(Origin.PORTAL);
        this.pageHeaders = pageHeaders;
        this.failures = failures;
    }

    void admit(RoutingContext request) {
        if (ForeignRequests.foreign(request.request().method(), request.request().headers(), portal)) {
            failures.send(request, failures.refusal(request, FailureKind.FORBIDDEN));
            return;
        }
        pageHeaders.of(Nonce.of(request)).forEach(request.response()::putHeader);
        request.next();
    }
}
