package vn.cuaso.otp.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.cuaso.events.EventData;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.Partition;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.testing.Await;

/** Looks at what the scripts wrote into an outbox that nobody relays. */
public final class AnnouncedEvents {

    private AnnouncedEvents() {}

    /** The events about this challenge, in order. */
    public static List<EventData> of(String challenge, RedisCalls redis, Keyspace keyspace) {
        var entries = Await.item(redis.command("XRANGE", keyspace.outbox(Partition.of(challenge)), "-", "+"));
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> {
                    var fields = new HashMap<String, String>();
                    for (int i = 0; i < entry.get(1).size(); i += 2) {
                        fields.put(
                                entry.get(1).get(i).toString(),
                                entry.get(1).get(i + 1).toString());
                    }
                    return new OutboxEntry(entry.get(0).toString(), fields).event();
                })
                .filter(event -> event.subject().equals(challenge))
                .<EventData>map(event -> event.data())
                .toList();
    }
}
