package vn.cuaso.qr.outbox;

/** Too many facts wait for Kafka to begin anything that more would follow from. Trying again later may help. */
public final class OutboxFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutboxFullException(long waiting) {
        super(waiting + " events wait for Kafka");
    }
}
