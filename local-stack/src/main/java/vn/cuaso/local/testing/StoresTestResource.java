package vn.cuaso.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.local.settings.NamedKeys;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreKind;

/**
 * The real stores of one service for a {@code @QuarkusTest} or {@code @QuarkusIntegrationTest}, with all that the
 * service has to be configured with in the local deployment: stores, named keys, origins.
 *
 * <pre>{@code
 * @QuarkusTestResource(value = StoresTestResource.class, initArgs = {
 *     @ResourceArg(name = "service", value = "otp"),
 *     @ResourceArg(name = "stores", value = "redis,kafka")})
 * }</pre>
 *
 * <p>{@code stores} may be left out: then all that the service uses are started. A test that stops a store declares a
 * field {@code @InjectStores Stores stores}.
 */
public final class StoresTestResource implements QuarkusTestResourceLifecycleManager {
    private static final int GATEWAY_PORT = 8080;

    private Service service;
    private Set<StoreKind> kinds;
    private Stores stores;

    @Override
    public void init(Map<String, String> arguments) {
        service = Service.of(arguments.get("service"));
        String list = arguments.get("stores");
        kinds = list == null
                ? service.stores()
                : Arrays.stream(list.split(",")).map(StoreKind::of).collect(Collectors.toSet());
    }

    @Override
    public Map<String, String> start() {
        stores = Stores.start(kinds);
        Map<String, String> properties = new HashMap<>(stores.propertiesOf(service));
        properties.putAll(NamedKeys.fresh(service, "local-test-1", new SecureRandom()));
        properties.putAll(Origins.ofGateway(GATEWAY_PORT).properties());
        properties.put("cuaso.deployment", "local");
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stores, new TestInjector.AnnotatedAndMatchesType(InjectStores.class, Stores.class));
    }

    @Override
    public void stop() {
        if (stores != null) {
            stores.close();
        }
    }
}
