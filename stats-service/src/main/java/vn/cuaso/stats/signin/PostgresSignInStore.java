package vn.cuaso.stats.signin;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import vn.cuaso.events.SignInWay;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.signin.SignInFact.Kind;
import vn.cuaso.stats.store.Columns;
import vn.cuaso.stats.store.Statements;
import vn.cuaso.stats.store.StoreAwayException;

/** Sign-ins in PostgreSQL: which events were counted, and the counts, change in one statement and so in one transaction. */
@ApplicationScoped
class PostgresSignInStore implements SignInStore {

    private static final String COUNT = Statements.named("count-sign-ins");
    private static final String COUNTED = Statements.named("counted-sign-ins");
    private static final String FORGET = Statements.named("forget-sign-ins");

    private final Pool pool;
    private final Duration timeout;

    PostgresSignInStore(Pool pool, StatsConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public Uni<Integer> count(List<SignInEvent> events, Instant now) {
        return pool.preparedQuery(COUNT)
                .execute(parameters(events, now))
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(rows -> rows.iterator().next().getInteger("fresh"));
    }

    private static Tuple parameters(List<SignInEvent> events, Instant now) {
        // The first of those with the same id: a batch may hold an event twice.
        var seen = new HashSet<List<String>>();
        var once = events.stream()
                .filter(event -> seen.add(List.of(event.source(), event.id())))
                .toList();
        var sources = once.stream().map(SignInEvent::source).toArray(String[]::new);
        var ids = once.stream().map(SignInEvent::id).toArray(String[]::new);
        var facts = once.stream()
                .flatMap(event -> event.facts().stream().map(fact -> new Told(event, fact)))
                .toList();
        return new Columns<>(facts, sources, ids, now.atOffset(ZoneOffset.UTC))
                .texts(told -> told.event().source())
                .texts(told -> told.event().id())
                .days(told -> told.fact().day())
                .texts(told -> stored(told.fact().way()))
                .texts(told -> stored(told.fact().kind()))
                .texts(told -> told.fact().detail())
                .numbers(told -> told.fact().seconds())
                .tuple();
    }

    private record Told(SignInEvent event, SignInFact fact) {}

    @Override
    public Uni<List<Counted>> counted(LocalDate from, LocalDate to) {
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.of(from, to))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(PostgresSignInStore::counted)
                .collect()
                .asList()
                .onFailure()
                .transform(StoreAwayException::new);
    }

    @Override
    public Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Counted counted(Row row) {
        return new Counted(
                new SignInFact(
                        row.getLocalDate("day"),
                        SignInWay.valueOf(constant(row.getString("way"))),
                        Kind.valueOf(constant(row.getString("kind"))),
                        row.getString("detail"),
                        row.getInteger("seconds")),
                row.getLong("number"));
    }

    private static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String stored) {
        return stored.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
