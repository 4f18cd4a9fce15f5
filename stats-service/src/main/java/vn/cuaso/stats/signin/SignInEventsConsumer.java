package vn.cuaso.stats.signin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.OtpEvent;
import vn.cuaso.events.QrEvent;
import vn.cuaso.events.Topic;

/** Listens to the topics that tell of sign-ins. A batch is acknowledged when all of it is safe, and the next one waits for that. */
@ApplicationScoped
class SignInEventsConsumer {

    private final SignInIngestion ingestion;

    SignInEventsConsumer(SignInIngestion ingestion) {
        this.ingestion = ingestion;
    }

    @Incoming("identity-events")
    Uni<Void> identity(ConsumerRecords<byte[], byte[]> batch) {
        return ingestion.takeIn(Topic.IDENTITY_EVENTS, IdentityEvent.class, batch);
    }

    @Incoming("otp-events")
    Uni<Void> codes(ConsumerRecords<byte[], byte[]> batch) {
        return ingestion.takeIn(Topic.OTP_EVENTS, OtpEvent.class, batch);
    }

    @Incoming("qr-events")
    Uni<Void> pairings(ConsumerRecords<byte[], byte[]> batch) {
        return ingestion.takeIn(Topic.QR_EVENTS, QrEvent.class, batch);
    }
}
