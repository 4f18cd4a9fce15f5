package vn.cuaso.system.kubernetes;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The three origins are hosts of the cluster's gateway, each by TLS with a certificate, and lead to portal-gateway alone. */
final class Entry implements Policy {
    private static final List<String> ORIGINS =
            List.of("CUASO_ORIGINS_PORTAL", "CUASO_ORIGINS_IDENTITY", "CUASO_ORIGINS_APP");

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.concat(
                ORIGINS.stream().flatMap(origin -> ofOrigin(origin, manifests)),
                manifests
                        .of("HTTPRoute")
                        .filter(route -> route.each("/spec/rules")
                                .flatMap(rule -> Manifest.elements(rule.path("backendRefs")))
                                .anyMatch(backend ->
                                        !backend.path("name").asText().equals("portal-gateway")))
                        .map(route -> route + " leads past portal-gateway"));
    }

    private static Stream<String> ofOrigin(String origin, Manifests manifests) {
        URI address =
                URI.create(manifests.installation().at("/data").path(origin).asText());
        Problems problems = new Problems(manifests.installation());
        problems.unless("https".equals(address.getScheme()), "has an origin without TLS: " + origin);
        problems.unless(
                manifests
                        .of("Gateway")
                        .flatMap(gateway -> gateway.each("/spec/listeners"))
                        .anyMatch(listener -> listener.path("hostname").asText().equals(address.getHost())
                                && listener.path("protocol").asText().equals("HTTPS")
                                && listener.at("/tls/certificateRefs/0/name").isTextual()),
                "has an origin for which nobody ends TLS: " + origin);
        problems.unless(
                manifests
                        .of("HTTPRoute")
                        .filter(route -> route.each("/spec/hostnames")
                                .anyMatch(host -> host.asText().equals(address.getHost())))
                        .flatMap(route -> route.each("/spec/rules"))
                        .anyMatch(rule -> rule.at("/backendRefs/0/port").asInt() == 8080),
                "has an origin that leads nowhere: " + origin);
        return problems.stream();
    }
}
