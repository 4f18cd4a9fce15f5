package vn.cuaso.otp.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.EventData;
import vn.cuaso.otp.delivery.DeliveryStore;
import vn.cuaso.otp.delivery.RedisDeliveryStore;
import vn.cuaso.otp.outbox.AnnouncedEvents;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.testing.Await;

@QuarkusTest
class RedisChallengeStoreQuarkusTest extends ChallengeStoreContract {

    private static final Keyspace KEYSPACE = new Keyspace("otp:challenge-contract");

    @Inject
    RedisCalls redis;

    @Override
    ChallengeStore store() {
        return new RedisChallengeStore(redis, KEYSPACE, Duration.ofMinutes(10));
    }

    @Override
    DeliveryStore deliveries() {
        return new RedisDeliveryStore(redis, KEYSPACE);
    }

    @Override
    List<EventData> events(ChallengeId id) {
        return AnnouncedEvents.of(id.value(), redis, KEYSPACE);
    }

    @Test
    @DisplayName("OTP-2: Redis forgets the phone with the code, and the challenge a while later")
    void everythingIsForgottenInTime() {
        var now = Challenges.now();
        var challenge = Challenges.madeAt(now);

        Await.item(store().create(challenge, "sealed", now));

        assertThat(secondsLeft(KEYSPACE.phone(challenge.id().value()))).isBetween(175L, 180L);
        assertThat(secondsLeft(KEYSPACE.challenge(challenge.id().value()))).isBetween(775L, 780L);
    }

    @Test
    void unknownStateIsAnErrorAndNotALiveChallenge() {
        var now = Challenges.now();
        var challenge = Challenges.madeAt(now);
        Await.item(store().create(challenge, "sealed", now));
        var key = KEYSPACE.challenge(challenge.id().value());
        Await.item(redis.command("HSET", key, "state", "PAUSED"));

        var found = store().find(challenge.id()).onFailure().recoverWithNull();

        assertThat(Await.item(found)).isNull();
        assertThat(Await.item(store().consume(challenge.id(), 1, now))).isEqualTo(ChallengeStore.Consumption.GONE);
    }

    @Test
    void scriptsAreLoadedAgainWhenRedisHasForgottenThem() {
        var now = Challenges.now();
        Await.item(redis.command("SCRIPT", "FLUSH"));

        var challenge = Challenges.madeAt(now);
        Await.item(store().create(challenge, "sealed", now));

        assertThat(Await.item(store().find(challenge.id()))).contains(challenge);
    }

    private long secondsLeft(String key) {
        return Await.item(redis.command("TTL", key)).toLong();
    }
}
