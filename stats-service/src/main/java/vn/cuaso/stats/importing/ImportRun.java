package vn.cuaso.stats.importing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.dossier.Batch;
import vn.cuaso.stats.dossier.Checkpoint.Refusal;
import vn.cuaso.stats.dossier.DossierEventReader;
import vn.cuaso.stats.dossier.DossierStore;

/** Imports a file batch by batch: while one is kept, the next one is read. */
@ApplicationScoped
class ImportRun {

    private final DossierEventReader events;
    private final DossierStore store;
    private final ImportProgressStore progress;
    private final int linesOfABatch;

    ImportRun(DossierEventReader events, DossierStore store, ImportProgressStore progress, StatsConfig config) {
        this.events = events;
        this.store = store;
        this.progress = progress;
        this.linesOfABatch = config.imports().batch();
    }

    /** How far a file has come. */
    Progress progress(String digest) {
        return await(() -> progress.of(digest));
    }

    List<Refusal> refusals(String digest, long afterLine, int most) {
        return await(() -> progress.refusals(digest, afterLine, most));
    }

    /** Imports what is behind that place. Throws {@link ImportFault}; what was kept until then stays. */
    void run(Path path, String digest, Progress from, ProgressBar bar) throws IOException {
        try (var file = EventFile.open(path, digest, from, events, linesOfABatch);
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            var next = read(file, reader);
            for (var batch = next.join(); batch.isPresent(); batch = next.join()) {
                next = read(file, reader);
                var some = batch.get();
                await(() -> store.keep(some));
                bar.show(some.checkpoint().orElseThrow());
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException broken
                    ? broken.getCause()
                    : new IOException(e.getCause());
        }
        await(() -> progress.end(digest));
        bar.end();
    }

    private static CompletableFuture<Optional<Batch>> read(EventFile file, ExecutorService reader) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return file.next();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                reader);
    }

    private static <T> T await(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable failure) {
            throw new ImportFault(failure);
        }
    }
}
