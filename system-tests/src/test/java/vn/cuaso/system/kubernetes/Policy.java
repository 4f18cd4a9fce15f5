package vn.cuaso.system.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** One thing that has to hold for what is sent to a cluster. */
interface Policy {
    /** Those of every overlay. */
    List<Policy> EVERYWHERE = List.of(
            new PodSecurity(),
            new PodResources(),
            new PodLifecycle(),
            new Commands(),
            new NetworkIsolation(),
            new ServicePorts(),
            new Scaling(),
            new NoSecrets(),
            new NamespaceSecurity(),
            new KafkaStore(),
            new OtherStores());

    /** Those of production beside them. */
    List<Policy> PRODUCTION = List.of(new Entry(), new ProductionSettings(), new StoreMonitors());

    /** What is wrong, one sentence for each place. */
    Stream<String> violations(Manifests manifests);
}
