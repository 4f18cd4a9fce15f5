package vn.cuaso.otp.delivery;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import vn.cuaso.events.EventData;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.challenge.ChallengeStore;
import vn.cuaso.otp.challenge.RedisChallengeStore;
import vn.cuaso.otp.outbox.AnnouncedEvents;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;

@QuarkusTest
class RedisDeliveryStoreQuarkusTest extends DeliveryStoreContract {

    private static final Keyspace KEYSPACE = new Keyspace("otp:delivery-contract");

    @Inject
    RedisCalls redis;

    @Override
    protected ChallengeStore challenges() {
        return new RedisChallengeStore(redis, KEYSPACE, Duration.ofMinutes(10));
    }

    @Override
    protected DeliveryStore store() {
        return new RedisDeliveryStore(redis, KEYSPACE);
    }

    @Override
    protected List<EventData> events(ChallengeId id) {
        return AnnouncedEvents.of(id.value(), redis, KEYSPACE);
    }
}
