package vn.cuaso.benchmarks.qr;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.benchmarks.process.PackagedService;
import vn.cuaso.local.settings.ClientKey;
import vn.cuaso.local.settings.NamedKeys;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.Stores;

/** What is measured, with what it needs: real stores, the packaged service, the gateway where asked for. */
final class Stage implements AutoCloseable {
    private static final String KEY_ID = "local-benchmark";

    private final Path folder;
    private final Stores stores;
    private final Origins origins;
    private final int gatewayPort;
    private final int servicePort;
    private final AuthServiceStandIn auth;
    private final PackagedService service;
    private final Optional<PackagedService> gateway;

    private Stage(Parameters parameters) throws IOException, JOSEException {
        folder = Files.createTempDirectory("cuaso-benchmark-");
        stores = Stores.start(Set.of(StoreKind.REDIS, StoreKind.KAFKA));
        gatewayPort = PackagedService.freePort();
        servicePort = PackagedService.freePort();
        origins = Origins.ofGateway(gatewayPort);
        auth = new AuthServiceStandIn(origins.identity());
        List<String> options = List.of("-Xmx" + parameters.heap(), "-XX:+UseSerialGC");
        service = PackagedService.start(Service.QR, servicePort, settings(Service.QR), folder, options);
        gateway = parameters.gateway()
                ? Optional.of(PackagedService.start(
                        Service.PORTAL, gatewayPort, gatewaySettings(parameters), folder, options))
                : Optional.empty();
    }

    static Stage set(Parameters parameters) throws IOException, JOSEException {
        return new Stage(parameters);
    }

    private Map<String, String> settings(Service of) throws IOException {
        Map<String, String> settings = new HashMap<>(stores.propertiesOf(of));
        settings.putAll(origins.properties());
        settings.putAll(NamedKeys.fresh(of, KEY_ID, new SecureRandom()));
        for (Service other : Service.values()) {
            settings.put("local." + other.module(), auth.address());
        }
        settings.put("local.qr-session-service", serviceAddress());
        settings.put("local.auth-service.internal", auth.address());
        settings.put("local.auth-service.internal-port", auth.address().replaceAll(".*:", ""));
        for (String client : List.of("portal", "qr-session-service")) {
            settings.put("local." + client + "-client-key", clientKey(client).toString());
        }
        // A session waits for the whole run; in life its browser would ask for a new one every half minute.
        settings.put("cuaso.qr.sessions.created-life", "10M");
        // All browsers of the run come from one address.
        settings.put("cuaso.qr.stream.per-network", "1000000");
        return settings;
    }

    private Map<String, String> gatewaySettings(Parameters parameters) throws IOException {
        Map<String, String> settings = settings(Service.PORTAL);
        settings.put("cuaso.portal.forward.connections", Integer.toString(parameters.waiting() + 500));
        return settings;
    }

    private Path clientKey(String of) throws IOException {
        return Files.writeString(
                folder.resolve(of + "-client-key.pem"),
                ClientKey.fresh(KEY_ID, new SecureRandom()).privatePem());
    }

    Origins origins() {
        return origins;
    }

    AuthServiceStandIn auth() {
        return auth;
    }

    PackagedService service() {
        return service;
    }

    Optional<PackagedService> gateway() {
        return gateway;
    }

    /** The service itself, which auth-service calls. */
    String serviceAddress() {
        return "http://127.0.0.1:" + servicePort;
    }

    /** Where phones send what they send. */
    String phoneAddress() {
        return gateway.isPresent() ? origins.app() : serviceAddress();
    }

    /** Where browsers open streams. */
    InetSocketAddress streamAddress() {
        return new InetSocketAddress("127.0.0.1", gateway.isPresent() ? gatewayPort : servicePort);
    }

    /** What browsers call the server. */
    String streamHost() {
        return origins.identity().replace("http://", "");
    }

    @Override
    public void close() {
        gateway.ifPresent(PackagedService::close);
        service.close();
        auth.close();
        stores.close();
    }
}
