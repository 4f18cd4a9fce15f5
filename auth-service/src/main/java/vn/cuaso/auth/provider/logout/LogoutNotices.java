package vn.cuaso.auth.provider.logout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.cuaso.auth.account.AccountId;

/** The table {@code logout_notice}. Several instances work through it, and no notice is in two hands. */
@ApplicationScoped
class LogoutNotices {

    private static final int BATCH = 50;
    private static final String ADD = """
            insert into logout_notice (session, client, account, attempts, due_at) values ($1, $2, $3, 0, $4)
            on conflict do nothing""";
    private static final String CLAIM = """
            update logout_notice
            set attempts = attempts + 1, due_at = $1::timestamptz + make_interval(secs => least(8 * power(2, attempts), 300))
            where (session, client) in (
                select session, client from logout_notice where due_at <= $1
                order by due_at limit $2 for update skip locked)
            returning session, client, account, attempts""";
    private static final String REMOVE = "delete from logout_notice where session = $1 and client = $2";

    private final Pool database;
    private final Clock clock;

    LogoutNotices(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes the clients; those that are noted already stay as they are. */
    Uni<Void> add(String session, AccountId account, Collection<String> clients) {
        if (clients.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = clients.stream()
                .map(client -> Tuple.of(session, client, account.value(), now()))
                .toList();
        return database.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    /** Those that are due. Each comes again after its wait, unless it is removed. */
    Uni<List<LogoutNotice>> claim() {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(now(), BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LogoutNotices::notice)
                        .toList());
    }

    Uni<Void> remove(LogoutNotice notice) {
        return database.preparedQuery(REMOVE)
                .execute(Tuple.of(notice.session(), notice.client()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LogoutNotice notice(Row row) {
        return new LogoutNotice(
                row.getString("session"),
                row.getString("client"),
                new AccountId(row.getUUID("account")),
                row.getInteger("attempts"));
    }
}
