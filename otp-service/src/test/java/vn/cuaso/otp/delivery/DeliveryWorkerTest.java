package vn.cuaso.otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.otp.challenge.Challenge;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.challenge.Challenges;
import vn.cuaso.otp.challenge.InMemoryChallengeStore;
import vn.cuaso.otp.channel.SmsResult;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.keys.Seal;
import vn.cuaso.otp.redis.RedisUnavailableException;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.TestKeys;

/** What the worker does about faults that pass and faults that do not. */
class DeliveryWorkerTest {

    private static final Duration LONG_LIFE = Duration.ofMinutes(3);
    private static final Duration NO_LIFE = Duration.ofMillis(100);

    private final Instant now = Challenges.now();
    private final Challenge challenge = Challenges.madeAt(now);
    private final InMemoryChallengeStore store = new InMemoryChallengeStore();
    private final FlakyStore flaky = new FlakyStore();
    private final FakeChannel carrier = FakeChannel.answering("carrier", SmsResult.ACCEPTED);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Seal seal = new Seal(TestKeys.of("key-1"));
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void faultThatPassesIsWaitedOut() {
        create();
        flaky.faultsLeft = 3;

        assertThat(work(LONG_LIFE, request())).isEmpty();

        assertThat(carrier.given()).hasSize(1);
        assertThat(acknowledged).hasValue(1);
    }

    @Test
    void faultThatOutlastsTheCodeMakesADeadLetter() {
        create();
        flaky.faultsLeft = Integer.MAX_VALUE;

        assertThat(work(NO_LIFE, request())).hasSize(1);

        assertThat(carrier.given()).isEmpty();
        assertThat(meters.get("cuaso.otp.dead.letters")
                        .tag("reason", "undeliverable")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void deadLetterIsTheWholeMessageAndAcknowledgedOnlyWithItsCopy() {
        var poison = new byte[] {1, 2, 3};

        var deadLetters = work(LONG_LIFE, poison);

        assertThat(deadLetters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getPayload()).isEqualTo(poison));
        assertThat(acknowledged).hasValue(0);
        deadLetters.getFirst().ack().toCompletableFuture().join();
        assertThat(acknowledged).hasValue(1);
    }

    @Test
    void poisonHindersNoOtherRequest() {
        create();
        var garbage = new byte[] {1};

        assertThat(work(LONG_LIFE, garbage, request(), garbage)).hasSize(2);

        assertThat(carrier.given()).hasSize(1);
    }

    private void create() {
        var sealedPhone = seal.seal("+84912345678", challenge.id().value());
        Await.item(store.create(challenge, sealedPhone, now));
    }

    private byte[] request() {
        var data = new DeliveryRequested(challenge.id().value(), 1, Language.VIETNAMESE);
        return new EventCodec()
                .encode(new CloudEvent<>("event-1", URI.create("/otp-service"), data.challenge(), now, 1, data));
    }

    private List<Message<byte[]>> work(Duration codeLife, byte[]... payloads) {
        var requests = Multi.createFrom()
                .items(payloads)
                .map(payload -> Message.of(payload, () -> {
                    acknowledged.incrementAndGet();
                    return CompletableFuture.completedFuture(null);
                }));
        return Await.item(worker(codeLife).work(requests).collect().asList());
    }

    private DeliveryWorker worker(Duration codeLife) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var metrics = new DeliveryMetrics(meters, List.of(carrier));
        var route = new DeliveryRoute(flaky, new ShortWaits(), metrics, clock, List.of(carrier));
        var codes = new CodeDerivation(TestKeys.of("key-1"));
        var text = new SmsText(new PortalNames("Cổng", "Portal"), URI.create("http://id.localhost:8080"));
        var service = new DeliveryService(store, flaky, route, codes, seal, text, clock);
        return new DeliveryWorker(service, new ShortWaits(), codeLife, metrics);
    }

    /** Away as often as the test wants. */
    private final class FlakyStore implements DeliveryStore {

        private int faultsLeft;

        @Override
        public Uni<Optional<String>> sealedPhone(ChallengeId id) {
            return faultsLeft-- > 0
                    ? Uni.createFrom().failure(new RedisUnavailableException(new IllegalStateException("away")))
                    : store.sealedPhone(id);
        }

        @Override
        public Uni<Claim> claim(Leg leg, Instant at) {
            return store.claim(leg, at);
        }

        @Override
        public Uni<Recorded> delivered(Leg leg, Instant at) {
            return store.delivered(leg, at);
        }

        @Override
        public Uni<Recorded> failed(Leg leg, DeliveryFailure reason, boolean last, Instant at) {
            return store.failed(leg, reason, last, at);
        }
    }
}
