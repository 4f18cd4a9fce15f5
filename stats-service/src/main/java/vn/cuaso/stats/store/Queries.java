package vn.cuaso.stats.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.cuaso.stats.StatsConfig;

/** Asks the database one question at a time, and waits no longer than {@code cuaso.stats.store-timeout}. */
@ApplicationScoped
public class Queries {

    private final Pool pool;
    private final Duration timeout;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Queries(Pool pool, StatsConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** The rows that {@code resources/sql/<statement>.sql} finds. Fails with {@link StoreAwayException}. */
    public <T> Uni<List<T>> ask(String statement, Tuple parameters, Function<Row, T> reader) {
        return pool.preparedQuery(statements.computeIfAbsent(statement, Statements::named))
                .execute(parameters)
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .transform(StoreAwayException::new)
                .map(rows -> {
                    List<T> read = new ArrayList<>(rows.size());
                    rows.forEach(row -> read.add(reader.apply(row)));
                    return read;
                });
    }
}
