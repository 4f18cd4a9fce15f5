package vn.cuaso.qr.stream;

import java.util.Optional;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.State;

/**
 * What a browser knows of its session already.
 *
 * @param state the last one it was told
 * @param scannedTwice whether it was warned of a second scan (QR-3)
 */
record Told(Optional<State> state, boolean scannedTwice) {

    static final Told NOTHING = new Told(Optional.empty(), false);

    /** The events that bring it up to date; empty when nothing is new. */
    String newsOf(QrSession session) {
        var changed = !state.equals(Optional.of(session.state()));
        var warning = session.scannedTwice() && !scannedTwice;
        return (changed ? StreamEvents.state(session) : "") + (warning ? StreamEvents.SCANNED_TWICE : "");
    }

    static Told of(QrSession session) {
        return new Told(Optional.of(session.state()), session.scannedTwice());
    }
}
