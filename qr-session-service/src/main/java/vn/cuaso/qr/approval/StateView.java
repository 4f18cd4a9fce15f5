package vn.cuaso.qr.approval;

import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.State;

/**
 * What the phone sees of the session that it claimed.
 *
 * @param scannedTwice whether another phone has scanned the code as well (QR-3)
 */
public record StateView(State state, boolean scannedTwice) {

    static StateView of(QrSession session) {
        return new StateView(session.state(), session.scannedTwice());
    }
}
