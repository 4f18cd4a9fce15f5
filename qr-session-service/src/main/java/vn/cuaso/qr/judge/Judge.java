package vn.cuaso.qr.judge;

import io.smallrye.mutiny.Uni;
import vn.cuaso.qr.session.SessionId;

/** auth-service, which knows accounts, devices and clients. A call that it does not answer fails. */
public interface Judge {

    /**
     * Whether this device may claim the session; the first that may is bound to it.
     *
     * @param clientIp the phone's address
     */
    Uni<Eligibility> claim(SessionId session, String device, String clientIp);

    /**
     * Whether the approval is one that it would take.
     *
     * @param approval the JWS that the phone signed
     */
    Uni<Verdict> check(SessionId session, String device, String approval);
}
