package vn.cuaso.stats.agency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.stats.store.Queries;

@ApplicationScoped
class PostgresAgencyStore implements AgencyStore {

    private final Queries queries;

    PostgresAgencyStore(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Uni<AgencyTree> tree() {
        return queries.ask("read-agencies", Tuple.tuple(), PostgresAgencyStore::agency)
                .map(AgencyTree::new);
    }

    private static Agency agency(Row row) {
        return new Agency(
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("named"),
                Optional.ofNullable(row.getString("parent")),
                row.getShort("depth"));
    }
}
