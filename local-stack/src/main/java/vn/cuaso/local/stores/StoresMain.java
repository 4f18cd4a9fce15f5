package vn.cuaso.local.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.cuaso.local.process.Conversation;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.StoreKind;

/**
 * The stores as one process, for tests: data in a private folder that goes when the process goes, which it does when
 * its standard input closes or it is signalled. It speaks as {@link Conversation} says; the file that it hands over
 * is for {@link vn.cuaso.local.settings.StoreConnections}.
 */
final class StoresMain {
    private static final String REDIS_CLUSTER = "--redis-cluster";
    private static final String CONTAINERS = "--containers";
    private static final Set<String> OPTIONS = Set.of(REDIS_CLUSTER, CONTAINERS);

    private StoresMain() {}

    /**
     * Starts the stores and obeys until standard input ends.
     *
     * @param arguments the folder of unpacked programs, then the stores to start, {@code --redis-cluster} if Redis is to be one, and
     *     {@code --containers} if they are to be in containers
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.stream(arguments).skip(1).toList();
        List<StoreKind> kinds = words.stream()
                .filter(Predicate.not(OPTIONS::contains))
                .map(StoreKind::of)
                .toList();
        Conversation conversation = new Conversation(System.in, System.out);
        TemporaryStores stores = TemporaryStores.in(
                Path.of(arguments[0]), kinds, words.contains(REDIS_CLUSTER), words.contains(CONTAINERS));
        Runtime.getRuntime().addShutdownHook(new Thread(stores::close, "stop-stores"));
        try {
            conversation.ready(stores.start());
            conversation.obey(List.of(stores.parts()));
            System.exit(0);
        } catch (StackFailure e) {
            conversation.failed(e.getMessage());
            System.exit(1);
        }
    }
}
