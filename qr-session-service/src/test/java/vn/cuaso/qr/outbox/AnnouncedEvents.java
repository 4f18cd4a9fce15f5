package vn.cuaso.qr.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.cuaso.events.QrEvent;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.RedisCalls;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.Await;

/** Looks at what the scripts wrote into an outbox that nobody relays. */
public final class AnnouncedEvents {

    private AnnouncedEvents() {}

    /** The events about this session, in order, their sequence counting from 1. */
    public static List<QrEvent> of(SessionId session, RedisCalls redis, Keyspace keyspace) {
        var entries = Await.item(redis.command("XRANGE", keyspace.outbox(session.partition()), "-", "+"));
        var events = StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> {
                    var fields = new HashMap<String, String>();
                    for (int i = 0; i < entry.get(1).size(); i += 2) {
                        fields.put(
                                entry.get(1).get(i).toString(),
                                entry.get(1).get(i + 1).toString());
                    }
                    return new OutboxEntry(entry.get(0).toString(), fields).event();
                })
                .filter(event -> event.subject().equals(session.value()))
                .toList();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).sequence() != i + 1) {
                throw new AssertionError(
                        "event " + i + " has the sequence " + events.get(i).sequence());
            }
        }
        return events.stream().map(event -> event.data()).toList();
    }
}
