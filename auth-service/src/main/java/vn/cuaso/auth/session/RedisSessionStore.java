package vn.cuaso.auth.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Sessions in Redis: one hash {@code auth:{<session id>}:session} each. */
@ApplicationScoped
class RedisSessionStore implements SessionStore {

    private static final String UNKNOWN = "";

    private final ObjectMapper json;
    private final RedisScript start;
    private final RedisScript use;
    private final RedisScript look;
    private final RedisScript addGrant;
    private final RedisScript end;
    private final RedisScript forget;

    RedisSessionStore(RedisScripts scripts, ObjectMapper json) {
        this.json = json;
        this.start = scripts.load("session/start");
        this.use = scripts.load("session/use");
        this.look = scripts.load("session/look");
        this.addGrant = scripts.load("session/add-grant");
        this.end = scripts.load("session/end");
        this.forget = scripts.load("session/forget");
    }

    @Override
    public Uni<Void> start(NewSession session, Instant now) {
        return start.run(
                        keys(session.id()),
                        List.of(
                                session.secretHash(),
                                write(session.authentication()),
                                milliseconds(session.idleUntil()),
                                milliseconds(session.endsAt()),
                                milliseconds(now),
                                session.userAgent().browser().orElse(UNKNOWN),
                                session.userAgent().system().orElse(UNKNOWN)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Authentication>> use(SplitToken token, Instant now, Instant idleUntil) {
        return use.run(keys(token.id()), List.of(token.hash(), milliseconds(now), milliseconds(idleUntil)))
                .map(reply -> Optional.ofNullable(reply).map(found -> read(found.toString())));
    }

    @Override
    public Uni<Optional<KnownSession>> look(String sessionId, Instant now) {
        return look.run(keys(sessionId), List.of(milliseconds(now)))
                .map(reply -> Optional.ofNullable(reply).map(this::known));
    }

    private KnownSession known(Response found) {
        Authentication authentication = read(found.get(0).toString());
        return new KnownSession(
                authentication,
                new UserAgent(text(found.get(1)), text(found.get(2))),
                // Sessions of before this was kept say nothing of it.
                text(found.get(3))
                        .map(at -> Instant.ofEpochMilli(Long.parseLong(at)))
                        .orElse(authentication.authenticatedAt()),
                found.get(4).toBoolean(),
                found.get(5).toBoolean());
    }

    private static Optional<String> text(Response response) {
        return Optional.of(response.toString()).filter(text -> !text.equals(UNKNOWN));
    }

    @Override
    public Uni<Boolean> addGrant(String sessionId, String grantId, String clientId, int most) {
        return addGrant.run(keys(sessionId), List.of(grantId, clientId, Integer.toString(most)))
                .map(Response::toBoolean);
    }

    @Override
    public Uni<Optional<EndedSession>> end(String sessionId) {
        return end(sessionId, List.of());
    }

    @Override
    public Uni<Optional<EndedSession>> end(SplitToken token) {
        return end(token.id(), List.of(token.hash()));
    }

    private Uni<Optional<EndedSession>> end(String sessionId, List<String> proof) {
        return end.run(keys(sessionId), proof)
                .map(reply -> Optional.ofNullable(reply)
                        .map(found -> new EndedSession(
                                read(found.get(0).toString()),
                                texts(found.get(1)),
                                texts(found.get(2)),
                                found.get(3).toBoolean())));
    }

    @Override
    public Uni<Void> forget(String sessionId) {
        return forget.run(keys(sessionId), List.of()).replaceWithVoid();
    }

    private static List<String> keys(String sessionId) {
        return List.of("auth:{" + sessionId + "}:session");
    }

    private static String milliseconds(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static Set<String> texts(Response list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(element -> texts.add(element.toString()));
        return texts;
    }

    private String write(Authentication authentication) {
        try {
            return json.writeValueAsString(authentication);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An authentication cannot be written", e);
        }
    }

    private Authentication read(String stored) {
        try {
            return json.readValue(stored, Authentication.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored authentication cannot be read", e);
        }
    }
}
