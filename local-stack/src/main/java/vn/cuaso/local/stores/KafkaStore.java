package vn.cuaso.local.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Command;
import vn.cuaso.local.process.JavaCommand;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.settings.StoreKind;

/** A Kafka broker, controller of itself, in a JVM of its own. */
final class KafkaStore implements Store {
    private static final String NAME = "kafka";

    private final StoreSettings settings;
    private final int port;
    private final int controllerPort;

    KafkaStore(StoreSettings settings) {
        this.settings = settings;
        this.port = settings.ports().free();
        this.controllerPort = settings.ports().free();
    }

    @Override
    public StoreKind kind() {
        return StoreKind.KAFKA;
    }

    @Override
    public ChildProcess launch() {
        Path folder = PrivateFiles.folder(settings.folder(NAME));
        Path configuration = folder.resolve("server.properties");
        forget(ready());
        PrivateFiles.store(properties(folder), configuration);
        List<String> java = JavaCommand.ofThisClassPath(
                List.of("-Xms48m", "-Xmx96m", "-XX:MaxMetaspaceSize=96m"),
                KafkaBroker.class,
                Stream.concat(
                                Stream.of(configuration.toString(), ready().toString()),
                                settings.other().map(name -> name + '-').stream())
                        .toList());
        return ChildProcess.start(new Command(kind().title(), java, settings.log(NAME)));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, () -> Files.exists(ready()));
    }

    @Override
    public Map<String, String> handover() {
        return Map.of(NAME + ".address", "127.0.0.1:" + port);
    }

    /** What {@code server.properties} says of a broker whose data are in the folder. */
    Map<String, String> properties(Path folder) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        properties.put("log.dirs", folder.resolve("log").toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "3");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("controlled.shutdown.enable", "false");
        // A broker that was killed is let in again when its old registration has lapsed.
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("broker.session.timeout.ms", "2000");
        // Threads and buffers for one machine; the cleaner's default alone is 128 MB.
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        properties.put("log.segment.bytes", "16777216");
        return properties;
    }

    private Path ready() {
        return settings.folder(NAME).resolve("ready");
    }

    private static void forget(Path ready) {
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
