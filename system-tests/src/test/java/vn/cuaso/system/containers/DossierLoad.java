package vn.cuaso.system.containers;

import java.nio.file.Path;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.DossierPublisher;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.stores.AdministratorFile;

/** Run within the network of Kafka: a province's one-stop shops announce many dossiers. */
final class DossierLoad {
    private static final int SEED = 41;

    private DossierLoad() {}

    /**
     * Returns when Kafka has all of them.
     *
     * @param arguments how many dossiers
     */
    public static void main(String[] arguments) {
        new DossierPublisher(AdministratorFile.read(Path.of("/run/secrets/kafka-setup.properties"))
                        .connection())
                .publish(DossierHistory.of(HistoryPlan.of(SEED, Integer.parseInt(arguments[0])))
                        .events());
    }
}
