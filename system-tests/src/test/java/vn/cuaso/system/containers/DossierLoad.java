package vn.cuaso.system.containers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.DossierPublisher;
import vn.cuaso.local.demo.HistoryPlan;

/** Run within the network of Kafka: a province's one-stop shops announce many dossiers. */
final class DossierLoad {
    private static final int SEED = 41;

    private DossierLoad() {}

    /**
     * Returns when Kafka has all of them.
     *
     * @param arguments how many dossiers
     */
    public static void main(String[] arguments) throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("/run/secrets/kafka-setup.properties"))) {
            file.load(reader);
        }
        Map<String, Object> connection = file.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("password."))
                .collect(Collectors.toMap(name -> name, file::getProperty, (one, _) -> one, HashMap::new));
        new DossierPublisher(connection)
                .publish(DossierHistory.of(HistoryPlan.of(SEED, Integer.parseInt(arguments[0])))
                        .events());
    }
}
