package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.EndReason;

/** What happens to devices, under the account's pseudonym. */
@ApplicationScoped
class OutboxDeviceEvents implements DeviceEvents {

    private final IdentityOutbox outbox;
    private final SubjectIdentifiers subjects;

    OutboxDeviceEvents(IdentityOutbox outbox, SubjectIdentifiers subjects) {
        this.outbox = outbox;
        this.subjects = subjects;
    }

    @Override
    public Uni<Void> enrolled(AccountId account, String device) {
        return add(account, new IdentityEvent.DeviceEnrolled(device));
    }

    @Override
    public Uni<Void> ended(AccountId account, String device, EndReason reason) {
        return add(account, new IdentityEvent.DeviceEnded(device, reason));
    }

    @Override
    public Uni<Void> pressedToSignIn(AccountId account, String session) {
        return add(account, new IdentityEvent.PressedToSignIn(session));
    }

    private Uni<Void> add(AccountId account, IdentityEvent event) {
        return outbox.add(subjects.pseudonym(account, OutboxSignInEvents.PSEUDONYM), event);
    }
}
