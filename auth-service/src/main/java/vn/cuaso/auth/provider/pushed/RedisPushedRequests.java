package vn.cuaso.auth.provider.pushed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.protection.PersonalDataCipher;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/**
 * Pushed requests in Redis: one hash {@code auth:{<id>}:pushed} each, the request encrypted: a {@code login_hint} is an ID
 * number (DATA-1).
 */
@ApplicationScoped
class RedisPushedRequests implements PushedRequests {

    private final ObjectMapper json;
    private final PersonalDataCipher cipher;
    private final RedisScript keep;
    private final RedisScript find;
    private final RedisScript spend;

    RedisPushedRequests(RedisScripts scripts, ObjectMapper json, PersonalDataCipher cipher) {
        this.json = json;
        this.cipher = cipher;
        this.keep = scripts.load("pushed/keep");
        this.find = scripts.load("pushed/find");
        this.spend = scripts.load("pushed/spend");
    }

    @Override
    public Uni<Void> keep(
            SplitToken reference, PushedRequest request, Instant expiresAt, Instant forgottenAt, Instant now) {
        List<String> arguments = List.of(
                reference.hash(),
                encode(reference.id(), request),
                milliseconds(expiresAt),
                milliseconds(forgottenAt),
                milliseconds(now));
        return keep.run(keys(reference.id()), arguments).replaceWithVoid();
    }

    @Override
    public Uni<Optional<PushedRequest>> find(SplitToken reference, Instant now) {
        return find.run(keys(reference.id()), List.of(reference.hash(), milliseconds(now)))
                .map(reply -> Optional.ofNullable(reply).map(found -> decode(reference.id(), found.toString())));
    }

    @Override
    public Uni<Boolean> spend(PushedReference reference) {
        return spend.run(keys(reference.id()), List.of(reference.holder())).map(Response::toBoolean);
    }

    private static List<String> keys(String id) {
        return List.of("auth:{" + id + "}:pushed");
    }

    private static String milliseconds(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private String encode(String id, PushedRequest request) {
        try {
            return cipher.encrypt(json.writeValueAsString(request), associatedData(id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A pushed request cannot be written", e);
        }
    }

    private PushedRequest decode(String id, String stored) {
        try {
            return json.readValue(cipher.decrypt(stored, associatedData(id)), PushedRequest.class);
        } catch (JsonProcessingException _) {
            // Jackson's own message would repeat what is stored.
            throw new IllegalStateException("The pushed request %s cannot be read".formatted(id));
        }
    }

    private static String associatedData(String id) {
        return "pushed:" + id;
    }
}
