package vn.cuaso.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cuaso.local.demo.DemoAccounts;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Part;
import vn.cuaso.local.process.Parts;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.Program;
import vn.cuaso.local.settings.ClientAssertion;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreConnections;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.stores.StorePasswords;
import vn.cuaso.local.stores.StoreSettings;
import vn.cuaso.local.stores.Stores;

/** The stores and, on top of them, the five services, each with as many instances as were asked for. */
final class LocalStack implements AutoCloseable {
    private final StackFolder folder;
    private final ServicePorts ports;
    private final Secrets secrets;
    private final Stores stores;
    private final Map<Service, PackagedService> services = new EnumMap<>(Service.class);
    private final Balancers balancers;
    private final Parts serviceParts;
    private final Parts otherParts;

    /**
     * A stack that does not run yet.
     *
     * @param onUnexpectedEnd is told of a process that ended although nobody asked it to
     */
    LocalStack(
            StackFolder folder,
            Path repository,
            ServicePorts ports,
            Options options,
            Consumer<ChildProcess> onUnexpectedEnd) {
        SecureRandom random = new SecureRandom();
        this.secrets = new Secrets(folder.secrets(), random);
        Optional<OtherProvider> other =
                options.federation() ? Optional.of(new OtherProvider(ports, secrets)) : Optional.empty();
        this.folder = folder;
        this.ports = ports;
        this.stores = new Stores(
                new StoreSettings(
                        folder.data(),
                        folder.logs(),
                        repository.resolve("local-stack/target/stack/binaries"),
                        true,
                        new Ports(random),
                        StorePasswords.in(folder.secrets().resolve("stores.properties"), random),
                        options.redisCluster(),
                        other.map(_ -> OtherProvider.NAME)),
                List.of(StoreKind.values()),
                onUnexpectedEnd);
        ServiceConfiguration configuration =
                new ServiceConfiguration(folder, ports, secrets, options.settings(), other);
        this.balancers = Balancers.of(ports);
        List<Program> programs = new ArrayList<>();
        for (ServiceInstance instance : ServiceInstance.ofEach(options.instances())) {
            Path file = configuration.write(instance, connections());
            Path log = folder.logs().resolve(instance.name() + ".log");
            PackagedService packaged = new PackagedService(
                    instance.service(), instance.name(), repository, file, log, ports.managementOf(instance));
            services.putIfAbsent(instance.service(), packaged);
            programs.add(balancers.announced(instance, packaged));
        }
        this.serviceParts = new Parts(programs, onUnexpectedEnd);
        this.otherParts = new Parts(
                other.isPresent() ? ofOtherProvider(configuration, repository, options.demo()) : List.of(),
                onUnexpectedEnd);
    }

    /** Starts the stores and returns when all of them answer. */
    void startStores(Progress progress) {
        start(stores.parts(), stores.parts().names().stream(), progress);
    }

    /** Starts the services, all at once, and returns when all of them are ready. */
    void startServices(Progress progress) {
        balancers.start();
        start(serviceParts, serviceParts.names().stream(), progress);
    }

    /** Starts what plays another provider. */
    void startOtherProvider(Progress progress) {
        start(otherParts, OtherProvider.SERVICES.stream().map(OtherProvider::name), progress);
    }

    StackFolder folder() {
        return folder;
    }

    ServicePorts ports() {
        return ports;
    }

    StoreConnections connections() {
        return new StoreConnections(stores.handover());
    }

    Stores stores() {
        return stores;
    }

    /** Its first instance. */
    PackagedService service(Service service) {
        return services.get(service);
    }

    /** Who sends dossiers here, and may ask auth-service by which names. */
    OneStopShop oneStopShop() {
        return new OneStopShop(
                new ClientAssertion(
                        OneStopShop.CLIENT,
                        Secrets.KEY_ID,
                        PrivateFiles.read(secrets.clientKey(OneStopShop.CLIENT)),
                        Origins.ofGateway(ports.gateway()).identity()),
                URI.create("http://127.0.0.1:%d/token".formatted(ports.of(Service.AUTH))),
                URI.create("http://127.0.0.1:%d/".formatted(ports.authInternal())));
    }

    /** What obeys commands. */
    List<Parts> parts() {
        return List.of(serviceParts, otherParts, stores.parts());
    }

    /** Stops the services, then the stores that they write to until their end. */
    @Override
    public void close() {
        otherParts.close();
        serviceParts.close();
        balancers.close();
        stores.parts().close();
    }

    private List<Program> ofOtherProvider(ServiceConfiguration configuration, Path repository, boolean demo) {
        return OtherProvider.SERVICES.stream()
                .map(service -> {
                    String name = OtherProvider.name(service);
                    Path file = configuration.writeOther(service, connections());
                    Path log = folder.logs().resolve(name + ".log");
                    PackagedService packaged =
                            new PackagedService(service, name, repository, file, log, ports.managementOfOther(service));
                    return demo && service == Service.AUTH ? populated(packaged) : packaged;
                })
                .toList();
    }

    private Program populated(PackagedService accounts) {
        String csv = DemoAccounts.nationalCsv();
        return new PopulatedService(
                accounts,
                () -> LoadedOnce.text(folder, accounts.name() + " demo accounts", csv)
                        .load(() -> AccountImport.run(folder, accounts, csv)));
    }

    private static void start(Parts parts, Stream<String> names, Progress progress) {
        Instant since = progress.now();
        progress.await(names.toList());
        parts.start((Part started) -> progress.done(started.name(), since));
    }
}
