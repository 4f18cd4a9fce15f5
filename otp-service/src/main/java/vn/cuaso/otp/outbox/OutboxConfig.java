package vn.cuaso.otp.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** How facts travel from Redis to Kafka. */
@ConfigMapping(prefix = "cuaso.otp.outbox")
public interface OutboxConfig {

    /** The pause between two looks; half of it is what it adds to the delivery of a message on average. */
    @WithDefault("200MS")
    Duration pause();

    /** How many entries of a partition one look takes. */
    @WithDefault("50")
    @Min(1)
    int batch();

    /** How long an entry may stay taken and not settled before it is taken again; longer than publishing takes. */
    @WithDefault("8S")
    Duration patience();

    /** How many facts may wait in all partitions before no challenge or sending is begun; one takes some 300 bytes of Redis. */
    @WithDefault("50000")
    @Min(1)
    long backlog();

    /**
     * After how long an entry that could not be read is tried again: beside this version a newer one may be running. It may be a request for
     * an SMS, which is worth nothing once the code has expired (OTP-2): so this is shorter than any life that a code may be given.
     */
    @WithDefault("10S")
    @DurationMax(seconds = 20)
    Duration again();

    /** How many entries of a partition are kept that cannot be read; of more the oldest go. */
    @WithDefault("1000")
    @Min(1)
    int unreadable();
}
