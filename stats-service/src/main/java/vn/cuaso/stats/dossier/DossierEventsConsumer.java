package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code dossier-events}. A batch is acknowledged when all of it is safe, and the next one waits for that. */
@ApplicationScoped
class DossierEventsConsumer {

    private final DossierIngestion ingestion;

    DossierEventsConsumer(DossierIngestion ingestion) {
        this.ingestion = ingestion;
    }

    @Incoming("dossier-events")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
        return ingestion.takeIn(batch);
    }
}
