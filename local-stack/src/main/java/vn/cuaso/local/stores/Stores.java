package vn.cuaso.local.stores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.StoreKind;

/** The running stores: started and stopped together, and one by one where something wants to see a failure. */
public final class Stores implements AutoCloseable {
    private final Map<StoreKind, Store> stores = new EnumMap<>(StoreKind.class);
    private final Map<StoreKind, ChildProcess> processes = new ConcurrentHashMap<>();

    private Stores(StoreSettings settings, Set<StoreKind> kinds) {
        kinds.forEach(kind -> stores.put(kind, store(kind, settings)));
    }

    /**
     * Starts the stores at the same time and returns when all of them answer.
     *
     * @throws StackFailure when one cannot be started; the others are stopped again
     */
    static Stores start(StoreSettings settings, Set<StoreKind> kinds, Consumer<StoreKind> started) {
        Stores stores = new Stores(settings, kinds);
        try {
            stores.inParallel(kinds, kind -> {
                stores.start(kind);
                started.accept(kind);
            });
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static Store store(StoreKind kind, StoreSettings settings) {
        return switch (kind) {
            case POSTGRESQL -> new PostgresStore(settings);
            case REDIS -> new RedisStore(settings);
            case KAFKA -> new KafkaStore(settings);
        };
    }

    /** Addresses and passwords, by the keys of {@link vn.cuaso.local.settings.StoreConnections}. */
    public Properties handover() {
        Properties properties = new Properties();
        stores.values().forEach(store -> properties.putAll(store.handover()));
        return properties;
    }

    /** The processes that run now. */
    public Collection<ChildProcess> processes() {
        return Collections.unmodifiableCollection(processes.values());
    }

    /** Starts a store that was stopped or killed, with the same port and data; returns when it answers. */
    public void start(StoreKind kind) {
        processes.put(kind, known(kind).start());
    }

    /** Stops the store in an orderly way. */
    public void stop(StoreKind kind) {
        running(kind).stop();
    }

    /** Ends the store as a crash would. */
    public void kill(StoreKind kind) {
        running(kind).kill();
    }

    /** Freezes the store: its connections stay open and nothing answers. */
    public void pause(StoreKind kind) {
        running(kind).pause();
    }

    /** Undoes {@link #pause}. */
    public void resume(StoreKind kind) {
        running(kind).resume();
    }

    @Override
    public void close() {
        inParallel(List.copyOf(processes.keySet()), kind -> processes.get(kind).stop());
    }

    private Store known(StoreKind kind) {
        Store store = stores.get(kind);
        if (store == null) {
            throw new StackFailure(kind.title() + " is not one of the stores that were started.");
        }
        return store;
    }

    private ChildProcess running(StoreKind kind) {
        known(kind);
        return processes.get(kind);
    }

    private void inParallel(Collection<StoreKind> kinds, Consumer<StoreKind> step) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> steps = new ArrayList<>();
            kinds.forEach(kind -> steps.add(executor.submit(() -> step.accept(kind))));
            for (Future<?> future : steps) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
