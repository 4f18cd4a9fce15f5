package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Remembers what was announced. */
public final class RecordedSignInEvents implements SignInEvents {

    private final List<FailureReason> failures = new ArrayList<>();

    @Override
    public Uni<Void> signedIn(AccountId account, String client, String acr, Instant startedAt) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> failed(AccountId account, String client, FailureReason reason) {
        return remember(reason);
    }

    @Override
    public Uni<Void> failed(CitizenId submitted, String client, FailureReason reason) {
        return remember(reason);
    }

    public List<FailureReason> failures() {
        return List.copyOf(failures);
    }

    public void clear() {
        failures.clear();
    }

    private Uni<Void> remember(FailureReason reason) {
        return Uni.createFrom().voidItem().invoke(() -> failures.add(reason));
    }
}
