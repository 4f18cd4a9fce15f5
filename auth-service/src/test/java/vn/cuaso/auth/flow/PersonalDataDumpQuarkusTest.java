package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;

/** Looks into the stores as a thief would. */
@QuarkusTest
class PersonalDataDumpQuarkusTest extends SignInScenario {

    /** By itself: six digits stand by chance within some of the many moments, ids and hashes. */
    private static final Pattern PASSCODE = Pattern.compile("(?<![0-9a-f.])%s(?![0-9a-f])".formatted(Phone.PASSCODE));

    private static final Pattern BINARY = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    @Inject
    Pool database;

    @Inject
    Vertx vertx;

    @Inject
    Phones phones;

    @InjectStores
    Stores stores;

    @Test
    @DisplayName("DATA-1: a dump of PostgreSQL and Redis shows no person, in the middle of a sign-in and after it")
    void dumpShowsNoPerson() {
        Citizen citizen = citizens.withPhone();
        TestBrowser signedIn = browser();
        signIn(signedIn, begin(signedIn), citizen);
        TestBrowser halfway = browser();
        String flow = begin(halfway);
        handIn(halfway, flow, citizen);
        TestBrowser refused = browser();
        String refusedFlow = begin(refused);
        handIn(refused, refusedFlow, citizen.citizenId(), "Wrong@2026");
        Phone phone = phones.enrolled(citizen.account());
        phone.token();
        phone.passcode("482915");

        String postgresql = dumpOfPostgresql();
        String dumpOfRedis = dumpOfRedis();

        assertThat(postgresql).contains(citizen.account().toString()).contains(phone.thumbprint());
        assertThat(dumpOfRedis)
                .contains("auth:{" + id(flow) + "}:flow", "auth:{" + id(refusedFlow) + "}:handover:password");
        for (String secret : List.of(
                citizen.citizenId(),
                "981234229",
                "098****229",
                "Thử Nghiệm",
                "1989-03-08",
                "Ví Dụ",
                "thu.nghiem",
                Citizens.PASSWORD,
                "Wrong@2026",
                Phone.NAME)) {
            assertThat(postgresql.contains(secret))
                    .as("PostgreSQL holds " + secret)
                    .isFalse();
            assertThat(dumpOfRedis.contains(secret)).as("Redis holds " + secret).isFalse();
        }
        assertThat("{\"passcode\":\"%s\"}".formatted(Phone.PASSCODE)).containsPattern(PASSCODE);
        assertThat(postgresql).doesNotContainPattern(PASSCODE);
        assertThat(dumpOfRedis).doesNotContainPattern(PASSCODE);
    }

    private static String id(String flow) {
        return flow.substring("/sign-in/".length());
    }

    private String dumpOfPostgresql() {
        return rows("select table_name from information_schema.tables where table_schema = 'auth'").stream()
                .map(row -> row.getString("table_name"))
                .flatMap(table -> rows("select t::text as line from auth.\"%s\" t".formatted(table)).stream())
                .map(row -> readable(row.getString("line")))
                .collect(Collectors.joining("\n"));
    }

    /** The row and, where it has binary columns, their bytes as text. */
    private static String readable(String line) {
        String bytes = BINARY.matcher(line)
                .results()
                .map(found -> new String(HexFormat.of().parseHex(found.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
        return line + ' ' + bytes;
    }

    private List<Row> rows(String query) {
        return StreamSupport.stream(
                        database.query(query)
                                .execute()
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .toList();
    }

    private String dumpOfRedis() {
        // The service's own user may list no keys.
        return stores.connections().redisUris("default").stream()
                .map(this::dumpOfRedis)
                .collect(Collectors.joining("\n"));
    }

    private String dumpOfRedis(String node) {
        Redis redis = Redis.createClient(vertx, node);
        try {
            return StreamSupport.stream(send(redis, Command.KEYS, "auth:*").spliterator(), false)
                    .map(Response::toString)
                    .map(key -> key + ' ' + value(redis, key))
                    .collect(Collectors.joining("\n"));
        } finally {
            redis.close();
        }
    }

    private static String value(Redis redis, String key) {
        String type = send(redis, Command.TYPE, key).toString();
        return switch (type) {
            case "hash" -> send(redis, Command.HGETALL, key).toString();
            case "set" -> send(redis, Command.SMEMBERS, key).toString();
            case "zset" -> send(redis, Command.ZRANGE, key, "0", "-1").toString();
            case "list" -> send(redis, Command.LRANGE, key, "0", "-1").toString();
            case "string" -> send(redis, Command.GET, key).toString();
            // Its time came after the keys were listed.
            case "none" -> "";
            default -> throw new IllegalStateException("The dump cannot show a " + type);
        };
    }

    private static Response send(Redis redis, Command command, String... arguments) {
        Request request = Request.cmd(command);
        for (String argument : arguments) {
            request.arg(argument);
        }
        return redis.send(request).await().atMost(Duration.ofSeconds(10));
    }
}
