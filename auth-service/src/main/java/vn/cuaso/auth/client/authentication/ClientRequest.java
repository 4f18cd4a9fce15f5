package vn.cuaso.auth.client.authentication;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.protection.ClientAddress;

/**
 * What a request to an endpoint for clients shows of the one that sends it.
 *
 * @param path of the endpoint, such as {@code /token}
 * @param form the body's parameters
 * @param authorization the values of the header {@code Authorization}
 * @param address where it comes from
 */
public record ClientRequest(
        String path, Map<String, List<String>> form, List<String> authorization, ClientAddress address) {

    /** As it arrived at the endpoint. */
    public static ClientRequest of(
            String path, Map<String, List<String>> form, HttpHeaders headers, HttpServerRequest request) {
        return new ClientRequest(
                path,
                form,
                headers.getRequestHeader(HttpHeaders.AUTHORIZATION),
                // Quarkus has put the gateway's X-Forwarded-For here, and nobody else's.
                new ClientAddress(request.remoteAddress().hostAddress()));
    }

    /** RFC 6749 §3.2: a parameter without a value is as good as none. */
    List<String> values(String parameter) {
        return form.getOrDefault(parameter, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Optional<String> value(String parameter) {
        return values(parameter).stream().findFirst();
    }

    @Override
    public String toString() {
        return "ClientRequest[" + path + "]";
    }
}
