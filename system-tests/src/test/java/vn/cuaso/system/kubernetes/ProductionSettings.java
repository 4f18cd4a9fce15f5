package vn.cuaso.system.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the services' guards want to be told in production, as far as it is no secret. */
final class ProductionSettings implements Policy {
    private static final List<String> INSTALLATION =
            List.of("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "CUASO_PORTAL_FORWARD_TRUSTED_PROXIES");

    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "qr-session-service", Map.of("cuaso.qr.client-key", "/run/secrets/client-key.pem"),
            "portal-gateway", Map.of("cuaso.portal.client-key", "/run/secrets/client-key.pem"));

    @Override
    public Stream<String> violations(Manifests manifests) {
        Problems problems = new Problems(manifests.installation());
        Map<String, String> installation = Texts.of(manifests.installation().at("/data"));
        problems.unless("production".equals(installation.get("CUASO_DEPLOYMENT")), "is of another kind");
        INSTALLATION.forEach(name -> problems.unless(installation.containsKey(name), "does not say " + name));
        SETTINGS.forEach((service, settings) -> settings.forEach((name, value) -> problems.unless(
                value.equals(new Mounted(service, manifests).properties().get(name)),
                "lets " + service + " start without " + name + "=" + value)));
        Map<String, String> sending = new Mounted("otp-service", manifests).properties();
        for (String channel : sending.getOrDefault("cuaso.otp.channels", "").split(",", -1)) {
            problems.unless(
                    sending.getOrDefault("cuaso.otp.http-gateways." + channel + ".url", "")
                            .startsWith("https://"),
                    "sends codes in the clear or nowhere: " + channel);
        }
        for (String service : List.of("auth-service", "stats-service")) {
            Map<String, String> properties = new Mounted(service, manifests).properties();
            problems.unless("false".equals(properties.get("quarkus.flyway.migrate-at-start")), service + " migrates");
            problems.unless(
                    properties.getOrDefault("quarkus.datasource.jdbc.url", "").contains("sslmode=verify-full"),
                    service + " does not check whom it tells its password");
        }
        return problems.stream();
    }
}
