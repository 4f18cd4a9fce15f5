package vn.cuaso.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreConnections;

/**
 * The national portal of {@code ./run --federation}: one more auth-service and its otp-service, under a host of their own.
 * They share the stores' processes with ours and nothing in them: a database, Redis databases and topics are theirs.
 */
final class OtherProvider {
    static final List<Service> SERVICES = List.of(Service.AUTH, Service.OTP);

    /** In names: of its services, its database, its topics. */
    static final String NAME = "national";

    private static final String TOPIC_PREFIX = NAME + '-';
    private static final String ID = "national-portal";
    private static final String CLIENT = "cua-so";

    private final ServicePorts ports;
    private final Secrets secrets;

    OtherProvider(ServicePorts ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** What its part is called in progress, logs and commands. */
    static String name(Service service) {
        return NAME + '-' + service.module();
    }

    /** As browsers know it. Cookies ignore ports, so it has a host of its own. */
    static String origin(ServicePorts ports) {
        return "http://quocgia.localhost:" + ports.gateway();
    }

    /** What a service of ours needs to know of it. */
    Map<String, String> announcedTo(Service service) {
        return switch (service) {
            case AUTH -> federation();
            case PORTAL ->
                Map.of(
                        "cuaso.origins.other-provider", origin(ports),
                        "cuaso.portal.backends.other-auth", address(Service.AUTH),
                        "cuaso.portal.backends.other-otp", address(Service.OTP));
            case OTP, QR, STATS -> Map.of();
        };
    }

    /** What its own services are configured with beside what ours are. */
    Map<String, String> propertiesOf(Service service, StoreConnections stores) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("cuaso.origins.identity", origin(ports));
        properties.put("quarkus.log.console.json.enabled", "false");
        properties.put("quarkus.http.port", Integer.toString(ports.ofOther(service)));
        properties.put("quarkus.management.port", Integer.toString(ports.managementOfOther(service)));
        properties.putAll(service == Service.AUTH ? accounts(stores) : codes(stores));
        return properties;
    }

    private Map<String, String> federation() {
        String prefix = "cuaso.auth.federation." + ID + ".";
        Map<String, String> properties = new TreeMap<>();
        properties.put(prefix + "name.vi", "Tài khoản Cổng DVC Quốc gia");
        properties.put(prefix + "name.en", "National Public Service Portal account");
        properties.put(prefix + "issuer", origin(ports));
        properties.put(prefix + "client-id", CLIENT);
        properties.put(prefix + "token-endpoint", address(Service.AUTH) + "/token");
        properties.put(prefix + "jwks", address(Service.AUTH) + "/jwks");
        properties.put(prefix + "user-info-endpoint", address(Service.AUTH) + "/userinfo");
        properties.put(prefix + "scopes", "profile,citizen");
        // Two JVMs that have just started share this machine with everything else.
        properties.put("cuaso.auth.upstream.patience", "PT5S");
        properties.put(prefix + "issuer-in-response", "true");
        properties.put(prefix + "asserts-verified-ids", "true");
        properties.put(prefix + "acr.\"urn:cuaso:acr:2\"", "urn:cuaso:acr:2");
        properties.put(
                prefix + "health", "http://127.0.0.1:" + ports.managementOfOther(Service.AUTH) + "/q/health/ready");
        properties.put(prefix + "client-key", secrets.clientKey(CLIENT).toString());
        return properties;
    }

    private Map<String, String> accounts(StoreConnections stores) {
        String client = "cuaso.auth.clients." + CLIENT + ".";
        Map<String, String> properties = new TreeMap<>(stores.ofDatabase(NAME));
        properties.put("quarkus.redis.hosts", stores.redisUri(Service.AUTH.id()) + "/1");
        properties.put("mp.messaging.outgoing.identity-events.topic", TOPIC_PREFIX + "identity-events");
        properties.put("cuaso.auth.internal.host", "127.0.0.1");
        properties.put("cuaso.auth.internal.port", Integer.toString(ports.otherAuthInternal()));
        properties.put("quarkus.rest-client.otp-service.url", address(Service.OTP));
        properties.put("cuaso.auth.branding.label", "Cổng DVC Quốc gia");
        properties.put("cuaso.auth.branding.name.vi", "Cổng DVC Quốc gia (đóng thế)");
        properties.put("cuaso.auth.branding.name.en", "National Public Service Portal (stand-in)");
        properties.put(client + "display-name", "Hệ thống định danh và xác thực điện tử");
        properties.put(client + "display-name.en", "Electronic identification and authentication system");
        properties.put(client + "jwks", secrets.clientJwks(CLIENT));
        properties.put(client + "grant-types", "authorization_code");
        properties.put(client + "scopes", "openid,profile,citizen");
        properties.put(
                client + "redirect-uris", "http://id.localhost:" + ports.gateway() + "/federation/" + ID + "/callback");
        // No session of its own, so that each try shows its sign-in page.
        properties.put(client + "single-sign-on", "false");
        return properties;
    }

    private Map<String, String> codes(StoreConnections stores) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("quarkus.redis.hosts", stores.redisUri(Service.OTP.id()) + "/1");
        properties.put("cuaso.topics.prefix", TOPIC_PREFIX);
        properties.put("mp.messaging.outgoing.otp-outbox.topic", TOPIC_PREFIX + "otp-events");
        properties.put("mp.messaging.incoming.otp-deliveries.topic", TOPIC_PREFIX + "otp-deliveries");
        properties.put("mp.messaging.outgoing.otp-dead-letters.topic", TOPIC_PREFIX + "otp-deliveries.dlq");
        properties.put("cuaso.otp.channels", "inbox");
        properties.put("mp.jwt.verify.publickey.location", address(Service.AUTH) + "/jwks");
        return properties;
    }

    private String address(Service service) {
        return "http://127.0.0.1:" + ports.ofOther(service);
    }
}
