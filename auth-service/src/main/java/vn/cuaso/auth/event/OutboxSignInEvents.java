package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.SignInWay;

/** Signing in and out, under the account's pseudonym: no event names a person. */
@ApplicationScoped
class OutboxSignInEvents implements SignInEvents, SignOutEvents {

    static final String PSEUDONYM = "events";

    private final IdentityOutbox outbox;
    private final SubjectIdentifiers subjects;
    private final LookupIndex index;
    private final SignInMetrics metrics;

    OutboxSignInEvents(IdentityOutbox outbox, SubjectIdentifiers subjects, LookupIndex index, SignInMetrics metrics) {
        this.outbox = outbox;
        this.subjects = subjects;
        this.index = index;
        this.metrics = metrics;
    }

    @Override
    public Uni<Void> signedIn(UUID id, AccountId account, IdentityEvent.SignedIn event) {
        return outbox.add(id, pseudonym(account), event).invoke(() -> metrics.signedIn(event));
    }

    @Override
    public Uni<Void> failed(AccountId account, IdentityEvent.SignInFailed event) {
        return outbox.add(pseudonym(account), event).invoke(() -> metrics.failed(event.way(), event.reason()));
    }

    @Override
    public Uni<Void> failed(CitizenId submitted, String client, FailureReason reason) {
        String pseudonym =
                index.fingerprint("events.submitted-id", submitted.digits()).value();
        return outbox.add(pseudonym, new IdentityEvent.SignInFailed(SignInWay.PASSWORD_SMS, client, reason))
                .invoke(() -> metrics.failed(SignInWay.PASSWORD_SMS, reason));
    }

    @Override
    public Uni<Void> signedOut(AccountId account, String client) {
        return outbox.add(pseudonym(account), new IdentityEvent.SignedOut(client));
    }

    private String pseudonym(AccountId account) {
        return subjects.pseudonym(account, PSEUDONYM);
    }
}
