package vn.cuaso.qr.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.QrEvent;
import vn.cuaso.qr.outbox.AnnouncedEvents;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.RedisCalls;
import vn.cuaso.qr.testing.Await;

@QuarkusTest
class RedisSessionStoreQuarkusTest extends SessionStoreContract {

    private static final Keyspace KEYSPACE = new Keyspace("qr:session-contract");
    private static final Duration MEMORY = Duration.ofMinutes(5);

    @Inject
    RedisCalls redis;

    @Override
    SessionStore store() {
        return new RedisSessionStore(redis, KEYSPACE, MEMORY);
    }

    @Override
    List<QrEvent> events(SessionId id) {
        return AnnouncedEvents.of(id, redis, KEYSPACE);
    }

    @Test
    @DisplayName("QR-2: Redis forgets a session a while after its end, whatever it came to")
    void everythingIsForgottenInTime() {
        var now = Sessions.now();
        var session = Sessions.crossDevice(now);
        Await.item(store().create(session, now));
        assertThat(secondsLeft(session)).isBetween(325L, 330L);
        assertThat(secondsLeft(KEYSPACE.handle(
                        session.id().partition(), session.terms().handle().value())))
                .isBetween(325L, 330L);

        var scanned = session.claimed("phone", Optional.empty(), now, Sessions.SCANNED_LIFE);
        Await.item(store().claim(scanned, now));
        assertThat(secondsLeft(session)).isBetween(415L, 420L);

        Await.item(store().cancel(session.id(), now));
        assertThat(secondsLeft(session)).isBetween(295L, 300L);
    }

    @Test
    void approvalAndCodeAreForgottenWhenTheyAreTaken() {
        var now = Sessions.now();
        var created = Sessions.sameDevice(now);
        Await.item(store().create(created, now));
        var scanned = created.claimed("phone", Optional.of("47"), now, Sessions.SCANNED_LIFE);
        Await.item(store().claim(scanned, now));
        var approved = scanned.approved("jws", Optional.of("hash"), now, Sessions.APPROVED_LIFE);
        Await.item(store().approve(approved, now));

        Await.item(store().take(approved.taken(), now));

        var secrets = Await.item(redis.command("HMGET", key(created.id()), "approval", "code-hash", "number"));
        assertThat(secrets).allMatch(value -> value == null);
    }

    @Test
    @DisplayName("QR-10: a stored state that this version does not know is an error, never the first state")
    void unknownStateIsAnError() {
        var now = Sessions.now();
        var session = Sessions.crossDevice(now);
        Await.item(store().create(session, now));
        Await.item(redis.command("HSET", key(session.id()), "state", "PAUSED"));

        assertThat(fails(store().find(session.id(), now))).isTrue();
        assertThat(fails(store().claim(session.claimed("phone", Optional.empty(), now, Sessions.SCANNED_LIFE), now)))
                .isTrue();
        assertThat(fails(store().cancel(session.id(), now))).isTrue();
        assertThat(fails(store().markScannedTwice(session.id(), now))).isTrue();
        assertThat(Await.item(redis.command("HGET", key(session.id()), "state")).toString())
                .isEqualTo("PAUSED");
    }

    @Test
    void scriptsAreLoadedAgainWhenRedisHasForgottenThem() {
        var now = Sessions.now();
        Await.item(redis.command("SCRIPT", "FLUSH"));

        var session = Sessions.crossDevice(now);
        Await.item(store().create(session, now));

        assertThat(Await.item(store().find(session.id(), now))).contains(session);
    }

    @Test
    void deadlineOfASessionThatIsGoneIsForgottenToo() {
        var now = Sessions.now();
        var session = Sessions.crossDevice(now);
        Await.item(store().create(session, now));
        Await.item(redis.command("DEL", key(session.id())));

        assertThat(Await.item(store().expire(session.id(), now))).isEqualTo(new Change.Absent());

        assertThat(Await.item(redis.command(
                        "ZSCORE",
                        KEYSPACE.deadlines(session.id().partition()),
                        session.id().value())))
                .isNull();
    }

    private static boolean fails(Uni<?> call) {
        return Await.item(call.map(item -> false).onFailure().recoverWithItem(true));
    }

    private long secondsLeft(QrSession session) {
        return secondsLeft(key(session.id()));
    }

    private long secondsLeft(String key) {
        return Await.item(redis.command("TTL", key)).toLong();
    }

    private static String key(SessionId id) {
        return KEYSPACE.session(id.partition(), id.value());
    }
}
