package vn.cuaso.otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.otp.channel.SmsResult.ACCEPTED;
import static vn.cuaso.otp.channel.SmsResult.REFUSED;
import static vn.cuaso.otp.channel.SmsResult.UNREACHABLE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.otp.challenge.Challenge;
import vn.cuaso.otp.challenge.Challenges;
import vn.cuaso.otp.challenge.DeliveryState;
import vn.cuaso.otp.challenge.InMemoryChallengeStore;
import vn.cuaso.otp.channel.SmsChannel;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.code.CodeSubject;
import vn.cuaso.otp.delivery.DeliveryStore.Leg;
import vn.cuaso.otp.keys.Seal;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.TestKeys;

class DeliveryServiceTest {

    private static final String PHONE = "+84912345678";

    private final Instant start = Challenges.now();
    private final Challenge challenge = Challenges.madeAt(start);
    private final String id = challenge.id().value();
    private final InMemoryChallengeStore store = new InMemoryChallengeStore();
    private final Seal seal = new Seal(TestKeys.of("key-1"));
    private final CodeDerivation codes = new CodeDerivation(TestKeys.of("key-1"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    @DisplayName("OTP-1: the delivery worker derives the same code that verification expects")
    void messageCarriesTheCodeOfTheChallengeToItsPhone() {
        create();
        var carrier = FakeChannel.answering("carrier", ACCEPTED);

        assertThat(deliver(start, carrier)).isEqualTo(new DeliveryOutcome.Delivered("carrier"));

        var code = codes.derive("key-1", new CodeSubject("sign-in", Challenges.BINDING.transaction(), id))
                .orElseThrow()
                .digits();
        assertThat(carrier.given()).singleElement().satisfies(sms -> {
            assertThat(sms.phone().value()).isEqualTo(PHONE);
            assertThat(sms.text()).endsWith("#" + code);
            assertThat(sms).asString().doesNotContain(code).doesNotContain(PHONE);
        });
        assertThat(delivery()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    @DisplayName("OTP-13: a request that comes twice goes out once")
    void repeatedRequestGoesOutOnce() {
        create();
        var carrier = FakeChannel.answering("carrier", ACCEPTED);

        deliver(start, carrier);
        assertThat(deliver(start, carrier)).isEqualTo(new DeliveryOutcome.Delivered("carrier"));

        assertThat(carrier.given()).hasSize(1);
    }

    @Test
    @DisplayName("OTP-13: the next channel is tried when one refuses or cannot be reached")
    void nextChannelTakesOver() {
        create();
        var refusing = FakeChannel.answering("refusing", REFUSED);
        var away = FakeChannel.answering("away", UNREACHABLE);
        var working = FakeChannel.answering("working", ACCEPTED);

        assertThat(deliver(start, refusing, away, working)).isEqualTo(new DeliveryOutcome.Delivered("working"));

        assertThat(store.events(challenge.id()))
                .endsWith(
                        new DeliveryFailed(id, "refusing", 1, DeliveryFailure.REFUSED),
                        new DeliveryFailed(id, "away", 1, DeliveryFailure.UNREACHABLE),
                        new Delivered(id, "working", 1));
    }

    @Test
    @DisplayName("OTP-13: a channel that does not answer in time is left for the next one, and that is counted")
    void unknownResultIsCountedAndTheNextChannelTried() {
        create();
        var silent = FakeChannel.silent("silent");
        var broken = FakeChannel.broken("broken");
        var working = FakeChannel.answering("working", ACCEPTED);

        assertThat(deliver(start, silent, broken, working)).isEqualTo(new DeliveryOutcome.Delivered("working"));

        assertThat(unknownResults("silent")).isEqualTo(1);
        assertThat(unknownResults("broken")).isEqualTo(1);
    }

    @Test
    void deliveryHasFailedWhenNoChannelIsLeft() {
        create();

        assertThat(deliver(start, FakeChannel.answering("one", REFUSED), FakeChannel.answering("two", REFUSED)))
                .isEqualTo(new DeliveryOutcome.Failed());

        assertThat(delivery()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    @DisplayName("OTP-13: a worker that died while sending is waited for, then the next channel is tried")
    void interruptedSendingIsNotRepeatedOnItsChannel() {
        create();
        Await.item(store.claim(new Leg(challenge.id(), 1, "first"), start));
        var first = FakeChannel.answering("first", ACCEPTED);
        var second = FakeChannel.answering("second", ACCEPTED);

        assertThatThrownBy(() -> deliver(start, first, second)).isInstanceOf(StillBeingSentException.class);
        assertThat(deliver(start.plus(ShortWaits.TIMEOUT), first, second))
                .isEqualTo(new DeliveryOutcome.Delivered("second"));

        assertThat(first.given()).isEmpty();
        assertThat(unknownResults("first")).isEqualTo(1);
    }

    @Test
    void everySendGoesOut() {
        create();
        var carrier = FakeChannel.answering("carrier", ACCEPTED);
        deliver(start, carrier);
        var later = challenge.resendAt();
        Await.item(store.resend(challenge.id(), Challenges.BINDING, later, 3, later));

        Await.item(service(later, carrier).deliver(new DeliveryRequested(id, 2, Language.ENGLISH)));

        assertThat(carrier.given()).hasSize(2);
        assertThat(carrier.given().get(0).text().lines().toList().getLast())
                .isEqualTo(carrier.given().get(1).text().lines().toList().getLast());
    }

    @Test
    @DisplayName("OTP-2: a code that has expired on the way is not sent, and that is announced")
    void expiredCodeIsNotSent() {
        create();
        var carrier = FakeChannel.answering("carrier", ACCEPTED);

        assertThat(deliver(challenge.expiresAt(), carrier)).isEqualTo(new DeliveryOutcome.Over());

        assertThat(carrier.given()).isEmpty();
        assertThat(store.events(challenge.id()))
                .endsWith(new DeliveryFailed(id, "carrier", 1, DeliveryFailure.EXPIRED));
    }

    @Test
    void usedOrForgottenChallengeIsOver() {
        var carrier = FakeChannel.answering("carrier", ACCEPTED);
        assertThat(deliver(start, carrier)).isEqualTo(new DeliveryOutcome.Over());
        create();
        Await.item(store.consume(challenge.id(), 1, start));

        assertThat(deliver(start, carrier)).isEqualTo(new DeliveryOutcome.Over());

        assertThat(carrier.given()).isEmpty();
    }

    private void create() {
        Await.item(store.create(challenge, seal.seal(PHONE, id), start));
    }

    private DeliveryOutcome deliver(Instant now, SmsChannel... channels) {
        return Await.item(service(now, channels).deliver(new DeliveryRequested(id, 1, Language.ENGLISH)));
    }

    private DeliveryService service(Instant now, SmsChannel... channels) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var metrics = new DeliveryMetrics(meters, List.of(channels));
        var route = new DeliveryRoute(store, new ShortWaits(), metrics, clock, List.of(channels));
        var text = new SmsText(new PortalNames("Cổng", "Portal"), URI.create("http://id.localhost:8080"));
        return new DeliveryService(store, store, route, codes, seal, text, clock);
    }

    private double unknownResults(String channel) {
        return meters.get("cuaso.otp.deliveries")
                .tags("channel", channel, "result", "unknown")
                .counter()
                .count();
    }

    private DeliveryState delivery() {
        return Await.item(store.find(challenge.id())).orElseThrow().delivery();
    }
}
