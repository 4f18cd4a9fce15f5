package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Pairing a browser with a phone, by qr-session-service. The subject is the session. */
public sealed interface QrEvent extends EventData {

    /** The session's id, with which nobody can do anything. */
    String session();

    /** How browser and phone meet. */
    Kind kind();

    /** The client (relying party) that the citizen signs in to. */
    String client();

    /** A session was made: a browser waits for a phone. */
    record Created(String session, Kind kind, String client) implements QrEvent {
        public Created {
            check(session, kind, client);
        }
    }

    /** A phone claimed the session. */
    record Scanned(String session, Kind kind, String client) implements QrEvent {
        public Scanned {
            check(session, kind, client);
        }
    }

    /** The code was scanned again after a phone had claimed the session: told once. */
    record ScannedTwice(String session, Kind kind, String client) implements QrEvent {
        public ScannedTwice {
            check(session, kind, client);
        }
    }

    /** The holder of the phone approved. */
    record Approved(String session, Kind kind, String client) implements QrEvent {
        public Approved {
            check(session, kind, client);
        }
    }

    /** The holder of the phone refused, or typed a number that the browser does not show. */
    record Rejected(String session, Kind kind, String client, Reason reason) implements QrEvent {
        public Rejected {
            check(session, kind, client);
            Required.value("reason", reason);
        }
    }

    /** The session's time was up before anything came of it. */
    record Expired(String session, Kind kind, String client) implements QrEvent {
        public Expired {
            check(session, kind, client);
        }
    }

    /** The browser's side ended the session. */
    record Cancelled(String session, Kind kind, String client) implements QrEvent {
        public Cancelled {
            check(session, kind, client);
        }
    }

    /** auth-service took the approval, once. */
    record Consumed(String session, Kind kind, String client) implements QrEvent {
        public Consumed {
            check(session, kind, client);
        }
    }

    /** How browser and phone meet. */
    enum Kind {
        /** The phone scans the code that the browser shows. */
        @JsonProperty("cross-device")
        CROSS_DEVICE,
        /** A link opens the app on the device that the browser runs on. */
        @JsonProperty("same-device")
        SAME_DEVICE
    }

    /** Why a session was rejected. */
    enum Reason {
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("wrong-number")
        WRONG_NUMBER
    }

    private static void check(String session, Kind kind, String client) {
        Required.text("session", session);
        Required.value("kind", kind);
        Required.text("client", client);
    }
}
