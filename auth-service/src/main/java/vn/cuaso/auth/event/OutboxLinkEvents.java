package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.events.IdentityEvent;

/** What happens to links with other providers, under the account's pseudonym. */
@ApplicationScoped
class OutboxLinkEvents implements LinkEvents {
    private final IdentityOutbox outbox;
    private final SubjectIdentifiers subjects;

    OutboxLinkEvents(IdentityOutbox outbox, SubjectIdentifiers subjects) {
        this.outbox = outbox;
        this.subjects = subjects;
    }

    @Override
    public Uni<Void> linked(SqlClient transaction, AccountId account, String provider) {
        return outbox.add(
                transaction,
                subjects.pseudonym(account, OutboxSignInEvents.PSEUDONYM),
                new IdentityEvent.AccountLinked(provider));
    }
}
