package vn.cuaso.auth.presence;

import java.util.List;
import vn.cuaso.auth.device.EnrolledDevice;
import vn.cuaso.auth.session.KnownSession;

/**
 * All by which somebody may act in a citizen's name.
 *
 * @param present id of the session that asks
 * @param sessions the present one ahead, then as they were used last
 */
record Presence(String present, List<KnownSession> sessions, List<EnrolledDevice> devices) {

    Presence {
        sessions = List.copyOf(sessions);
        devices = List.copyOf(devices);
    }
}
