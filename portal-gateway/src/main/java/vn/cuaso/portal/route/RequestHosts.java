package vn.cuaso.portal.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.stream.Stream;

/** The host names that a request carries: {@code Host}, and in HTTP/2 {@code :authority} (RFC 9113 §8.3.1). */
final class RequestHosts {

    private RequestHosts() {}

    /** One name in every proper request; several, or none, in one that tries something. */
    static List<String> of(HttpServerRequest request) {
        Stream<String> hosts = request.headers().getAll(HttpHeaders.HOST).stream();
        if (request.version() == HttpVersion.HTTP_2 && request.authority() != null) {
            return Stream.concat(hosts, Stream.of(request.authority().toString()))
                    .distinct()
                    .toList();
        }
        return hosts.toList();
    }
}
