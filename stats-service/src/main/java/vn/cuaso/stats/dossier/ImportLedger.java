package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.cuaso.stats.dossier.Checkpoint.Refusal;
import vn.cuaso.stats.store.Columns;
import vn.cuaso.stats.store.Statements;

/** Writes down how far an import has come, in the transaction that keeps its events. */
final class ImportLedger {

    private static final String PROGRESS = Statements.named("write-import-progress");
    private static final String REFUSALS = Statements.named("write-import-refusals");

    private final SqlConnection connection;

    ImportLedger(SqlConnection connection) {
        this.connection = connection;
    }

    Uni<Void> write(Checkpoint checkpoint, List<Verdict> verdicts, OffsetDateTime now) {
        var refusals = new ArrayList<>(checkpoint.refusals());
        long accepted = 0;
        long duplicate = 0;
        for (int index = 0; index < verdicts.size(); index++) {
            switch (verdicts.get(index)) {
                case Verdict.Accepted _, Verdict.Parked _ -> accepted++;
                case Verdict.Duplicate _ -> duplicate++;
                case Verdict.Refused(var reason) ->
                    refusals.add(new Refusal(checkpoint.lines().get(index), reason));
            }
        }
        var progress = Tuple.from(List.of(
                checkpoint.file(),
                checkpoint.position(),
                checkpoint.line(),
                accepted,
                duplicate,
                (long) refusals.size(),
                now));
        return connection.preparedQuery(PROGRESS).execute(progress).chain(() -> refuse(checkpoint.file(), refusals));
    }

    private Uni<Void> refuse(String file, List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(refusals, file).numbers(Refusal::line).texts(Refusal::reason);
        return connection.preparedQuery(REFUSALS).execute(columns.tuple()).replaceWithVoid();
    }
}
