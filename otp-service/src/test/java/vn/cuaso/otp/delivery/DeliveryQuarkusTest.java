package vn.cuaso.otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DecodedEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.EventData;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.events.OtpEvent;
import vn.cuaso.events.OtpEvent.ChallengeCreated;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.OtpEvent.Verified;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.KafkaTopic;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.SmsReader;
import vn.cuaso.otp.testing.TestClock;

/** Delivery through real Kafka. */
@QuarkusTest
class DeliveryQuarkusTest {

    private final EventCodec codec = new EventCodec();
    private final Map<String, Object> somebody = OtpApi.somebody();
    private final String phone = (String) somebody.get("phone");

    @Inject
    OtpApi api;

    @Inject
    TestClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @DisplayName("OTP-13: a delivery request that Kafka brings again goes out once")
    void repeatedRequestGoesOutOnce() {
        var id = api.created(somebody);
        SmsReader.firstTo(phone);

        request(id, 1);
        var later = OtpApi.somebody();
        api.created(later);
        SmsReader.firstTo((String) later.get("phone"));

        assertThat(SmsReader.allTo(phone)).hasSize(1);
    }

    @Test
    @DisplayName("OTP-5: a resend brings the same code once more")
    void resendBringsTheSameCode() {
        var id = api.created(somebody);
        var first = SmsReader.firstTo(phone);
        clock.advance(Duration.ofSeconds(31));
        api.resend(id, somebody).then().statusCode(200);

        Await.until("the second message arrives", () -> SmsReader.allTo(phone).size() == 2);

        assertThat(SmsReader.allTo(phone))
                .allSatisfy(text -> assertThat(text).endsWith(first.substring(first.lastIndexOf('@'))));
    }

    @Test
    void poisonGoesToTheDeadLettersWholeAndAloneAndHindersNothing() {
        var garbage = ("not an event " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var unknownType = codec.encode(event(new ChallengeCreated("AAAAAAAAAAAAAAAAAAAAAA")));
        var impossible = codec.encode(event(new DeliveryRequested("no-such-challenge", 1, Language.ENGLISH)));
        deliveries().send("poison-1", garbage);
        deliveries().send("poison-2", unknownType);
        deliveries().send("poison-3", impossible);

        api.created(somebody);

        SmsReader.firstTo(phone);
        for (var poison : new byte[][] {garbage, unknownType, impossible}) {
            Await.until("the poison is set aside", () -> isDeadLetter(poison));
        }
        assertThat(new KafkaTopic(kafka, "otp-deliveries.dlq").records())
                .allSatisfy(record -> assertThat(record.key()).startsWith("poison-"))
                .allSatisfy(record -> assertThat(record.headers())
                        .extracting(Header::key)
                        .contains("dlq-reason", "dlq-topic", "dlq-partition", "dlq-offset", "dlq-consumer"));
    }

    @Test
    void lifeOfAChallengeIsToldInOrder() {
        var id = api.created(somebody);
        SmsReader.firstTo(phone);
        Await.until("the delivery is announced", () -> events(id).length == 2);
        api.verify(id, somebody, api.code(id)).then().statusCode(200);

        Await.until("the verification is announced", () -> events(id).length == 3);

        assertThat(events(id))
                .extracting(CloudEvent::data)
                .isEqualTo(Arrays.<Object>asList(
                        new ChallengeCreated(id), new Delivered(id, "inbox", 1), new Verified(id, 1)));
        assertThat(events(id)).extracting(CloudEvent::sequence).isEqualTo(Arrays.asList(1L, 2L, 3L));
    }

    private boolean isDeadLetter(byte[] poison) {
        return new KafkaTopic(kafka, "otp-deliveries.dlq")
                .records().stream().anyMatch(record -> Arrays.equals(record.value(), poison));
    }

    /** Each once, as the outbox may bring one twice. */
    private CloudEvent<?>[] events(String challenge) {
        return new KafkaTopic(kafka, "otp-events")
                .records().stream()
                        .filter(record -> challenge.equals(record.key()))
                        .map(record -> codec.decode(OtpEvent.class, record.value()))
                        .map(decoded -> ((DecodedEvent.Known<OtpEvent>) decoded).event())
                        .distinct()
                        .toArray(CloudEvent<?>[]::new);
    }

    private void request(String challenge, int send) {
        deliveries().send(challenge, codec.encode(event(new DeliveryRequested(challenge, send, Language.VIETNAMESE))));
    }

    private KafkaTopic deliveries() {
        return new KafkaTopic(kafka, "otp-deliveries");
    }

    private static CloudEvent<EventData> event(EventData data) {
        return new CloudEvent<>(
                UUID.randomUUID().toString(), URI.create("/otp-service"), "subject", Instant.now(), 1, data);
    }
}
