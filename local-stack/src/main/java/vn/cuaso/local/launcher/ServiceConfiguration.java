package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.Resources;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreConnections;
import vn.cuaso.local.settings.StoreKind;

/**
 * Writes the properties file that a service is started with: what holds for every local stack is in
 * {@code <module>.properties} beside this class, the rest depends on this stack's ports, stores and secrets.
 */
final class ServiceConfiguration {
    // Above the application's own file (250), below environment variables (300) and system properties (400).
    private static final String ORDINAL = "275";

    /** The services that are clients of auth-service, by their client ids. */
    private static final List<String> CLIENTS = List.of("portal", "qr-session-service", OneStopShop.CLIENT);

    private final StackFolder folder;
    private final ServicePorts ports;
    private final Secrets secrets;
    private final List<Setting> settings;
    private final Optional<OtherProvider> other;

    ServiceConfiguration(
            StackFolder folder,
            ServicePorts ports,
            Secrets secrets,
            List<Setting> settings,
            Optional<OtherProvider> other) {
        this.other = other;
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** Writes the file, readable by its owner alone. */
    Path write(ServiceInstance instance, StoreConnections stores) {
        Service service = instance.service();
        Map<String, String> properties = new TreeMap<>();
        properties.put("config_ordinal", ORDINAL);
        properties.put("cuaso.deployment", "local");
        properties.putAll(Origins.ofGateway(ports.gateway()).properties());
        properties.putAll(addresses(instance));
        properties.putAll(stores.propertiesOf(service, Set.of(StoreKind.values())));
        properties.putAll(secrets.namedKeys(service));
        for (String client : CLIENTS) {
            properties.put(
                    "local." + client + "-client-key", secrets.clientKey(client).toString());
            properties.put("local." + client + "-client-jwks", secrets.clientJwks(client));
        }
        always(service).forEach((name, value) -> properties.put(name.toString(), value.toString()));
        other.ifPresent(provider -> properties.putAll(provider.announcedTo(service)));
        settings.stream()
                .filter(setting -> setting.service() == service)
                .forEach(setting -> properties.put(setting.name(), setting.value()));
        return store(instance.name(), properties);
    }

    /** The same for the service that plays a part of another provider: what differs from ours comes last. */
    Path writeOther(Service service, StoreConnections stores) {
        OtherProvider provider = other.orElseThrow();
        Map<String, String> properties = new TreeMap<>();
        properties.put("config_ordinal", ORDINAL);
        properties.put("cuaso.deployment", "local");
        properties.putAll(Origins.ofGateway(ports.gateway()).properties());
        properties.putAll(addresses(new ServiceInstance(service, 1)));
        properties.putAll(stores.propertiesOf(service, Set.of(StoreKind.values())));
        properties.putAll(secrets.namedKeys(service, OtherProvider.name(service)));
        properties.putAll(provider.propertiesOf(service, stores));
        return store(OtherProvider.name(service), properties);
    }

    private Path store(String name, Map<String, String> properties) {
        Path file = folder.configuration().resolve(name + ".properties");
        PrivateFiles.store(properties, file);
        return file;
    }

    private Map<String, String> addresses(ServiceInstance instance) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(ports.of(instance)));
        properties.put("quarkus.management.host", "127.0.0.1");
        properties.put("quarkus.management.port", Integer.toString(ports.managementOf(instance)));
        for (Service other : Service.values()) {
            properties.put("local." + other.module(), "http://127.0.0.1:" + ports.of(other));
        }
        properties.put("local.auth-service.internal-port", Integer.toString(ports.authInternal(instance)));
        properties.put("local.auth-service.internal", "http://127.0.0.1:" + ports.authInternal());
        return properties;
    }

    private static Properties always(Service service) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.text(ServiceConfiguration.class, "every-service.properties")));
            properties.load(
                    new StringReader(Resources.text(ServiceConfiguration.class, service.module() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
