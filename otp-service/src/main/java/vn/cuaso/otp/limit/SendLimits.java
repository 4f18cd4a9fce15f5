package vn.cuaso.otp.limit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.cuaso.otp.limit.SendStore.Take;

/**
 * Asks the limits in their fixed order: phone, account, address, global (OTP-6). What an earlier one gave is not given
 * back when a later one refuses: a refund would be a second step that a flood could race.
 */
@ApplicationScoped
public class SendLimits {

    private static final List<LimitKind> AFTER_THE_PHONE =
            List.of(LimitKind.ACCOUNT, LimitKind.ADDRESS, LimitKind.GLOBAL);

    private final SendStore store;
    private final LimitConfig config;
    private final Clock clock;

    public SendLimits(SendStore store, LimitConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one send from every limit, or says which one is full. */
    public Uni<Admission> admit(Sender sender) {
        var now = clock.instant();
        return take(LimitKind.PHONE, sender, now).chain(take -> switch (take) {
            case Take.Full(var retryAt) -> limited(LimitKind.PHONE, retryAt);
            case Take.Taken(var left) -> askRest(AFTER_THE_PHONE, sender, new Admission.Admitted(left), now);
        });
    }

    private Uni<Admission> askRest(List<LimitKind> kinds, Sender sender, Admission.Admitted admitted, Instant now) {
        if (kinds.isEmpty()) {
            return Uni.createFrom().item(admitted);
        }
        var kind = kinds.getFirst();
        return take(kind, sender, now).chain(take -> switch (take) {
            case Take.Full(var retryAt) -> limited(kind, retryAt);
            case Take.Taken taken -> askRest(kinds.subList(1, kinds.size()), sender, admitted, now);
        });
    }

    private Uni<Take> take(LimitKind kind, Sender sender, Instant now) {
        return store.take(kind, sender.countedBy(kind), limits(kind), now);
    }

    private List<SendLimit> limits(LimitKind kind) {
        return switch (kind) {
            case PHONE -> config.phone();
            case ACCOUNT -> config.account();
            case ADDRESS -> config.address();
            case GLOBAL -> config.global();
        };
    }

    private static Uni<Admission> limited(LimitKind kind, Instant retryAt) {
        return Uni.createFrom().item(new Admission.Limited(kind, retryAt));
    }
}
