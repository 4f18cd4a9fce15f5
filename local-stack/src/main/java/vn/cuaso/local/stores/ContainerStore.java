package vn.cuaso.local.stores;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import vn.cuaso.local.process.Part;
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.process.StackFailure;

/**
 * A store in a container, which Testcontainers starts. It is in the network of this machine, with a port of loopback that was chosen
 * before: so it is found there again after a stop, and a Redis Cluster and Kafka tell their clients an address that is true for them.
 *
 * @param answers whether questions can be put to it
 * @param prepare what it needs before anybody uses it; does no harm to one that is prepared
 * @param ready whether it may be used
 * @param handover what others need to know, by the keys of {@link vn.cuaso.local.settings.StoreConnections}
 */
record ContainerStore(
        String name,
        GenericContainer<?> container,
        BooleanSupplier answers,
        Runnable prepare,
        BooleanSupplier ready,
        Map<String, String> handover)
        implements Part {
    private static final int SECONDS_TO_STOP = 10;

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            DockerClientFactory.lazyClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
        Readiness.await(answers, container::isRunning, this::failure);
        prepare.run();
        Readiness.await(ready, container::isRunning, this::failure);
    }

    private StackFailure failure() {
        return new StackFailure(name + " in a container does not answer. It wrote:\n" + container.getLogs());
    }

    @Override
    public void stop() {
        if (container.isRunning()) {
            DockerClientFactory.lazyClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(SECONDS_TO_STOP)
                    .exec();
        }
    }

    @Override
    public void kill() {
        DockerClientFactory.lazyClient()
                .killContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void pause() {
        DockerClientFactory.lazyClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void resume() {
        DockerClientFactory.lazyClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }
}
