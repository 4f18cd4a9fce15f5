package vn.cuaso.stats.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.stats.dossier.Checkpoint.Refusal;
import vn.cuaso.stats.store.Statements;

/** Reads what {@code ImportLedger} wrote with each batch. */
@ApplicationScoped
class ImportProgressStore {

    private static final String PROGRESS = Statements.named("read-import-progress");
    private static final String REFUSALS = Statements.named("read-import-refusals");
    private static final String DONE = Statements.named("end-import");

    private final Pool pool;

    ImportProgressStore(Pool pool) {
        this.pool = pool;
    }

    /** How far the file has come; nowhere when it was never begun. */
    Uni<Progress> of(String file) {
        return pool.preparedQuery(PROGRESS)
                .execute(Tuple.of(file))
                .map(rows -> rows.size() == 0
                        ? Progress.NONE
                        : progress(rows.iterator().next()));
    }

    /** What was refused after this line, in order, not more than so many. */
    Uni<List<Refusal>> refusals(String file, long afterLine, int most) {
        return pool.preparedQuery(REFUSALS)
                .execute(Tuple.of(file, afterLine, most))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> new Refusal(row.getLong("line"), row.getString("reason")))
                .collect()
                .asList();
    }

    /** The file has been read to its end. */
    Uni<Void> end(String file) {
        return pool.preparedQuery(DONE).execute(Tuple.of(file)).replaceWithVoid();
    }

    private static Progress progress(Row row) {
        return new Progress(
                row.getLong("position"),
                row.getLong("line"),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("refused"),
                row.getBoolean("done"));
    }
}
