package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Remembers what was announced. */
public final class RecordedSignInEvents implements SignInEvents {

    private final List<FailureReason> failures = new ArrayList<>();
    private final Set<UUID> signIns = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> signedIn(UUID id, AccountId account, IdentityEvent.SignedIn event) {
        return Uni.createFrom().voidItem().invoke(() -> signIns.add(id));
    }

    @Override
    public Uni<Void> failed(AccountId account, IdentityEvent.SignInFailed event) {
        return remember(event.reason());
    }

    @Override
    public Uni<Void> failed(CitizenId submitted, String client, FailureReason reason) {
        return remember(reason);
    }

    public List<FailureReason> failures() {
        return List.copyOf(failures);
    }

    /** As somebody counts them who takes each event once. */
    public Set<UUID> signIns() {
        return Set.copyOf(signIns);
    }

    public void clear() {
        failures.clear();
    }

    private Uni<Void> remember(FailureReason reason) {
        return Uni.createFrom().voidItem().invoke(() -> failures.add(reason));
    }
}
