package vn.cuaso.local.stores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import vn.cuaso.local.process.PrivateFiles;

/** The main class of the broker's JVM. */
final class KafkaBroker {
    private KafkaBroker() {}

    /**
     * Formats the log folder if it is new, starts the broker, makes the topics, and then makes the file that says so.
     *
     * @param arguments the server's properties file and the file to make; then what other topics begin with
     */
    public static void main(String[] arguments) throws Exception {
        Path configuration = Path.of(arguments[0]);
        Properties properties = PrivateFiles.load(configuration);
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(configuration);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        String address = properties.getProperty("advertised.listeners").replaceFirst(".*://", "");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            KafkaTopics.create(admin, prefixes(arguments));
        }
        PrivateFiles.write(Path.of(arguments[1]), "");
        server.awaitShutdown();
    }

    /** Ours begin with nothing; what comes after the two files are the prefixes of others. */
    private static List<String> prefixes(String[] arguments) {
        return Stream.concat(Stream.of(""), Arrays.stream(arguments).skip(2)).toList();
    }

    private static void format(Path configuration) {
        String[] command = {
            "format",
            "--config",
            configuration.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int status = StorageTool.execute(command, System.out);
        if (status != 0) {
            throw new IllegalStateException("Kafka's log folder cannot be formatted: " + status);
        }
    }
}
