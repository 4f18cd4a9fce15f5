package vn.cuaso.qr.phone;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.http.Problems;

/** Asks who calls, before anything else is done. */
class PhoneFilter {

    private final PhoneAuthenticator phones;
    private final CurrentPhone current;
    private final Origins origins;

    PhoneFilter(PhoneAuthenticator phones, CurrentPhone current, Origins origins) {
        this.phones = phones;
        this.current = current;
        this.origins = origins;
    }

    @FromPhone
    @ServerRequestFilter
    Uni<Response> recognize(ContainerRequestContext request, HttpServerRequest http) {
        if (isFromAnotherPage(request)) {
            return Uni.createFrom()
                    .item(Problems.of(Response.Status.FORBIDDEN, "the request comes from a page of another origin")
                            .build());
        }
        return phones.recognize(
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().getRawPath(),
                        headers(request, HttpHeaders.AUTHORIZATION),
                        headers(request, "DPoP"),
                        http.remoteAddress().hostAddress())
                .invoke(current::is)
                .map(phone -> (Response) null)
                .onFailure(UnrecognizedPhoneException.class)
                .recoverWithItem(failure -> refused(((UnrecognizedPhoneException) failure).refusal()));
    }

    /** What a browser says of it (OP-8); a native app says nothing. */
    private boolean isFromAnotherPage(ContainerRequestContext request) {
        return headers(request, "Sec-Fetch-Site").stream().anyMatch(site -> !"same-origin".equals(site))
                || headers(request, "Origin").stream()
                        .anyMatch(origin -> !origins.app().toString().equals(origin));
    }

    private static List<String> headers(ContainerRequestContext request, String name) {
        return request.getHeaders().getOrDefault(name, List.of());
    }

    private static Response refused(UnrecognizedPhoneException.Refusal refusal) {
        return Problems.of(refusal.status(), refusal.description())
                .header(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge())
                .build();
    }
}
