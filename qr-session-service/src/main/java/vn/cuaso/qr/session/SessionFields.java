package vn.cuaso.qr.session;

import io.vertx.mutiny.redis.client.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session as the fields of its Redis hash. The scripts know these names too. */
final class SessionFields {

    private SessionFields() {}

    /** Names and values in turn. */
    static List<Object> write(QrSession.Created session) {
        var terms = session.terms();
        var fields = new ArrayList<Object>(List.of(
                "handle", terms.handle().value(),
                "kid", terms.kid(),
                "kind", terms.kind(),
                "client", terms.client(),
                "context", terms.context(),
                "flow-ends-at", terms.flowEndsAt().toEpochMilli(),
                "state", session.state(),
                "expires-at", session.expiresAt().toEpochMilli(),
                "version", 1));
        terms.streamHash().ifPresent(hash -> fields.addAll(List.of("stream-hash", hash)));
        terms.returnTo().ifPresent(address -> fields.addAll(List.of("return-to", address)));
        return fields;
    }

    /** What a claim adds. */
    static List<Object> write(QrSession.Scanned session) {
        var fields = new ArrayList<Object>(List.of("device", session.device()));
        session.number().ifPresent(number -> fields.addAll(List.of("number", number)));
        return fields;
    }

    /** What an approval adds. */
    static List<Object> write(QrSession.Approved session) {
        var fields = new ArrayList<Object>(List.of("approval", session.approval()));
        session.codeHash().ifPresent(hash -> fields.addAll(List.of("code-hash", hash)));
        return fields;
    }

    /** What a rejection adds. */
    static List<Object> write(QrSession.Rejected session) {
        return List.of("reason", session.reason());
    }

    /** @throws IllegalArgumentException for a state that this version does not know */
    static QrSession read(SessionId id, Response fields) {
        var terms = terms(id, fields);
        var twice = find(fields, "scanned-twice").isPresent();
        var device = find(fields, "device");
        return switch (State.valueOf(text(fields, "state"))) {
            case CREATED -> new QrSession.Created(terms, time(fields, "expires-at"), twice);
            case SCANNED ->
                new QrSession.Scanned(
                        terms, text(fields, "device"), find(fields, "number"), time(fields, "expires-at"), twice);
            case APPROVED ->
                new QrSession.Approved(
                        terms,
                        text(fields, "device"),
                        text(fields, "approval"),
                        find(fields, "code-hash"),
                        time(fields, "expires-at"),
                        twice);
            case CONSUMED -> new QrSession.Consumed(terms, device, twice);
            case REJECTED ->
                new QrSession.Rejected(terms, device, QrSession.Reason.valueOf(text(fields, "reason")), twice);
            case EXPIRED -> new QrSession.Expired(terms, device, twice);
            case CANCELLED -> new QrSession.Cancelled(terms, device, twice);
        };
    }

    private static Terms terms(SessionId id, Response fields) {
        return new Terms(
                id,
                new Handle(text(fields, "handle")),
                text(fields, "kid"),
                Kind.valueOf(text(fields, "kind")),
                text(fields, "client"),
                text(fields, "context"),
                find(fields, "stream-hash"),
                find(fields, "return-to").map(URI::create),
                time(fields, "flow-ends-at"));
    }

    private static Instant time(Response fields, String name) {
        return Instant.ofEpochMilli(Long.parseLong(text(fields, name)));
    }

    private static String text(Response fields, String name) {
        return find(fields, name).orElseThrow(() -> new IllegalStateException("a session has no " + name));
    }

    private static Optional<String> find(Response fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Response::toString);
    }
}
