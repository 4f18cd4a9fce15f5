package vn.cuaso.qr.phone;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.qr.http.Problems;

/** Asks who calls, before anything else is done. */
class PhoneFilter {

    private final PhoneAuthenticator phones;
    private final CurrentPhone current;

    PhoneFilter(PhoneAuthenticator phones, CurrentPhone current) {
        this.phones = phones;
        this.current = current;
    }

    @FromPhone
    @ServerRequestFilter
    Uni<Response> recognize(ContainerRequestContext request, HttpServerRequest http) {
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

    private static List<String> headers(ContainerRequestContext request, String name) {
        return request.getHeaders().getOrDefault(name, List.of());
    }

    private static Response refused(UnrecognizedPhoneException.Refusal refusal) {
        return Problems.of(Response.Status.UNAUTHORIZED, refusal.description())
                .header(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge())
                .build();
    }
}
