package vn.cuaso.auth.presence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.EnrolledDevices;
import vn.cuaso.auth.provider.logout.SignOuts;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.KnownSession;
import vn.cuaso.auth.session.SsoSessionService;

/** What a citizen sees and ends of their own (rule DATA-4). The session that asks says whose that is, and nothing else does. */
@ApplicationScoped
class PresenceService {

    private final SsoSessionService sessions;
    private final EnrolledDevices devices;
    private final SignOuts signOuts;

    PresenceService(SsoSessionService sessions, EnrolledDevices devices, SignOuts signOuts) {
        this.sessions = sessions;
        this.devices = devices;
        this.signOuts = signOuts;
    }

    Uni<Presence> of(Authentication asking) {
        String present = id(asking);
        return sessions.findAllOf(asking.account())
                .map(found -> presentAhead(found, present))
                .chain(found -> devices.of(asking.account()).map(enrolled -> new Presence(present, found, enrolled)));
    }

    /** An id that is none of the account's, or no session's, is answered like one that has ended: nothing tells them apart. */
    Uni<Void> end(Authentication asking, String session) {
        return sessions.idsOf(asking.account())
                .chain(own ->
                        own.contains(session) ? end(session) : Uni.createFrom().voidItem());
    }

    /** What fails in the middle can be done again: those that are left are still noted. */
    Uni<Void> endOthers(Authentication asking) {
        return sessions.idsOf(asking.account())
                .chain(own -> Multi.createFrom()
                        .iterable(own)
                        .filter(session -> !session.equals(id(asking)))
                        .onItem()
                        .transformToUniAndConcatenate(this::end)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** Like {@link #end(Authentication, String)}, for a phone. */
    Uni<Void> removeDevice(Authentication asking, String device) {
        return DeviceId.parse(device)
                .map(id -> devices.remove(asking.account(), id))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> end(String session) {
        return signOuts.end(session, SignOuts.NO_CLIENT);
    }

    private static List<KnownSession> presentAhead(List<KnownSession> sessions, String present) {
        return sessions.stream()
                .sorted(Comparator.comparing(session -> !session.id().equals(present)))
                .toList();
    }

    private static String id(Authentication asking) {
        return asking.sessionId().orElseThrow();
    }
}
