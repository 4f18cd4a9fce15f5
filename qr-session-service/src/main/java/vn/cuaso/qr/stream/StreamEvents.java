package vn.cuaso.qr.stream;

import java.util.Optional;
import vn.cuaso.qr.code.Modules;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.QrSession.Scanned;

/**
 * Events as text/event-stream writes them. Every value in them is made here or checked when it is stored: none can hold
 * a quote or a line break.
 */
final class StreamEvents {

    /** A comment: says nothing, and keeps the connection. */
    static final String HEARTBEAT = ":\n\n";

    static final String SCANNED_TWICE = event("signal", "{\"signal\":\"scanned-twice\"}");

    private StreamEvents() {}

    static String state(QrSession session) {
        var number = session instanceof Scanned scanned ? scanned.number() : Optional.<String>empty();
        return event(
                "state",
                "{\"state\":\"" + session.state().wireName() + '"'
                        + number.map(digits -> ",\"number\":\"" + digits + '"').orElse("")
                        + '}');
    }

    /**
     * @param link what the code says, for who has no camera
     */
    static String code(Modules modules, Optional<String> link) {
        return event(
                "code",
                "{\"size\":" + modules.size() + ",\"modules\":\"" + modules.bitmap() + '"'
                        + link.map(address -> ",\"link\":\"" + address + '"').orElse("")
                        + '}');
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }
}
