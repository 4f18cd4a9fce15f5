package vn.cuaso.qr.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.DecodedEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.QrEvent;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.KafkaTopic;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.TestClock;
import vn.cuaso.qr.testing.TestPhone;

/** The way of events from the scripts to Kafka. */
@QuarkusTest
class EventsQuarkusTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    PairingApi api;

    @Inject
    TestClock clock;

    @InjectStores
    Stores stores;

    private final TestPhone phone = new TestPhone();

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "QR-10: each change of a session is on qr-events, in order, and holds neither code nor device nor context")
    void changesReachKafka() {
        var id = api.claimed(phone, api.crossDevice());
        api.approve(phone, id);
        api.take(id, null);

        Await.until(
                "the last event is there", () -> eventsOf(id).stream().anyMatch(QrEvent.Consumed.class::isInstance));

        // Any may be there twice, when its acknowledgement was lost.
        assertThat(eventsOf(id).stream().distinct())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Created", "Scanned", "Approved", "Consumed");
        assertThat(textsOf(id))
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(phone.device(), "eyJ2ZXJzaW9uIjoxfQ", "approval\"", "number"));
    }

    @Test
    @DisplayName("QR-2: a session that nobody watches is found expired")
    void unwatchedSessionExpires() {
        var id = api.created(api.crossDevice());
        clock.advance(Duration.ofSeconds(31));

        Await.until("its end is announced", () -> eventsOf(id).stream().anyMatch(QrEvent.Expired.class::isInstance));
    }

    @Test
    void whatHappensWhileKafkaIsAwayArrivesLater() {
        SessionId id;
        stores.stop(StoreKind.KAFKA);
        try {
            id = api.created(api.crossDevice());
            api.cancel(id).then().statusCode(204);
        } finally {
            stores.start(StoreKind.KAFKA);
        }

        // Either may be there twice, when its acknowledgement was lost.
        Await.until(
                "the last event is there", () -> eventsOf(id).stream().anyMatch(QrEvent.Cancelled.class::isInstance));

        assertThat(eventsOf(id))
                .extracting(event -> event.getClass().getSimpleName())
                .startsWith("Created")
                .endsWith("Cancelled");
    }

    private List<QrEvent> eventsOf(SessionId id) {
        return textsOf(id).stream()
                .map(text -> new EventCodec().decode(QrEvent.class, text.getBytes(StandardCharsets.UTF_8)))
                .map(decoded -> ((DecodedEvent.Known<QrEvent>) decoded).event().data())
                .toList();
    }

    private List<String> textsOf(SessionId id) {
        return new KafkaTopic(kafka, "qr-events")
                .records().stream()
                        .filter(found -> id.value().equals(found.key()))
                        .map(found -> new String(found.value(), StandardCharsets.UTF_8))
                        .toList();
    }
}
