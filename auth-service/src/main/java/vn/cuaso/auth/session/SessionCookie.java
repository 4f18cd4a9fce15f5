package vn.cuaso.auth.session;

import jakarta.ws.rs.core.NewCookie;
import vn.cuaso.auth.page.HostCookie;

/** The cookie that carries an SSO session's secret. */
public final class SessionCookie {

    public static final String NAME = "__Host-id-session";

    private SessionCookie() {}

    public static NewCookie of(StartedSession session) {
        return HostCookie.set(NAME, session.secret());
    }

    public static NewCookie cleared() {
        return HostCookie.clear(NAME);
    }
}
