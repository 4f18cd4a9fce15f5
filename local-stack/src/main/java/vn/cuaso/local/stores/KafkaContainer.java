package vn.cuaso.local.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import vn.cuaso.local.settings.StoreKind;

/** Kafka in a container, with the topics of docs/architecture.md. */
final class KafkaContainer {
    private static final String CONFIGURATION = "/etc/cuaso/server.properties";
    private static final String DATA = "/var/lib/kafka";
    private static final String READY = "/tmp/ready";
    private static final String START =
            "rm -f %s; exec java -Xms48m -Xmx96m -XX:MaxMetaspaceSize=96m -XX:+UseSerialGC -cp '/opt/kafka/classes:/opt/kafka/libs/*' %s %s %s"
                    .formatted(READY, KafkaBroker.class.getName(), CONFIGURATION, READY);

    private KafkaContainer() {}

    static ContainerStore store(StoreSettings settings) {
        KafkaStore broker = new KafkaStore(settings);
        String properties = broker.properties(Path.of(DATA)).entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("\n"));
        GenericContainer<?> container = StoreImages.container("CUASO_KAFKA_IMAGE", "cuaso/kafka:4")
                .withCopyToContainer(Transferable.of(properties), CONFIGURATION)
                .withCommand("bash", "-c", START);
        BooleanSupplier ready = () -> isReady(container);
        return new ContainerStore(StoreKind.KAFKA.id(), container, ready, () -> {}, ready, broker.handover());
    }

    /** The broker says so by a file when it has its topics. */
    private static boolean isReady(GenericContainer<?> container) {
        try {
            return container.isRunning()
                    && container.execInContainer("test", "-e", READY).getExitCode() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
