package vn.cuaso.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Command;
import vn.cuaso.local.process.JavaCommand;
import vn.cuaso.local.process.Program;
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.Service;

/** One of the five services, as its module packages it, in a small JVM. */
final class PackagedService implements Program {
    private final Service service;
    private final String name;
    private final Path application;
    private final Path configuration;
    private final Path log;
    private final HealthProbe health;

    PackagedService(Service service, Path repository, Path configuration, Path log, int managementPort) {
        this(service, service.module(), repository, configuration, log, managementPort);
    }

    /** A service of this module under another name. */
    PackagedService(Service service, String name, Path repository, Path configuration, Path log, int managementPort) {
        this.service = service;
        this.name = name;
        this.application = repository.resolve(service.module()).resolve("target/quarkus-app");
        this.configuration = configuration;
        this.log = log;
        this.health = HealthProbe.ofManagement(managementPort);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChildProcess launch() {
        return ChildProcess.start(command(name(), log, List.of()));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, health::isReady, health::lastAnswer);
    }

    /** A command that the service's program knows, run to its end beside the running service. */
    Command command(String title, Path output, List<String> arguments) {
        Path jar = application.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure(name() + " is not packaged: ./mvnw package -DskipTests");
        }
        List<String> options = new ArrayList<>(ServiceMemory.options(service));
        Path cache = application.resolve("app.aot");
        if (Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
        options.add("-Dsmallrye.config.locations=" + configuration.toUri());
        return new Command(title, JavaCommand.ofJar(options, jar, arguments), output)
                .with(Map.of("MALLOC_ARENA_MAX", "2"));
    }
}
