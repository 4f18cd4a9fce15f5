package vn.cuaso.auth.provider.logout;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.session.EndedSession;
import vn.cuaso.auth.session.SessionEndings;

/** Notes which clients are to be told of a session's end (OP-7); {@link LogoutDelivery} tells them. */
@ApplicationScoped
class BackChannelLogout implements SessionEndings {

    private final ClientRegistry clients;
    private final LogoutNotices notices;

    BackChannelLogout(ClientRegistry clients, LogoutNotices notices) {
        this.clients = clients;
        this.notices = notices;
    }

    @Override
    public Uni<Void> ended(EndedSession session) {
        String id = session.authentication().sessionId().orElseThrow();
        return reachable(session)
                .chain(found -> notices.add(id, session.authentication().account(), found));
    }

    private Uni<List<String>> reachable(EndedSession session) {
        return Multi.createFrom()
                .iterable(session.clients())
                .onItem()
                .transformToUniAndConcatenate(clients::find)
                .filter(found -> found.flatMap(Client::backChannelLogoutUri).isPresent())
                .map(Optional::orElseThrow)
                .map(Client::id)
                .collect()
                .asList();
    }
}
