package vn.cuaso.auth.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.protection.PersonalDataCipher;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Handovers in Redis as encrypted JSON: an ID number may be in one (rule DATA-1). */
@ApplicationScoped
class RedisHandoverStore implements HandoverStore {

    private final RedisScript leave;
    private final RedisScript take;
    private final RedisScript find;
    private final RedisScript forget;
    private final ObjectMapper json;
    private final PersonalDataCipher cipher;

    RedisHandoverStore(RedisScripts scripts, ObjectMapper json, PersonalDataCipher cipher) {
        this.leave = scripts.load("handover/leave");
        this.take = scripts.load("handover/take");
        this.find = scripts.load("handover/find");
        this.forget = scripts.load("handover/forget");
        this.json = json;
        this.cipher = cipher;
    }

    @Override
    public Uni<Void> leave(FlowContext flow, FlowPage page, Handover handover) {
        return write(flow, page, handover);
    }

    @Override
    public Uni<Optional<Handover>> take(FlowId flow, FlowPage page) {
        return read(take, flow, page, Handover.class);
    }

    @Override
    public Uni<Void> forget(FlowId flow) {
        return forget.run(List.of(key(flow, FlowPage.PASSWORD), key(flow, FlowPage.CODE)), List.of())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> leave(FlowContext flow, Problem problem) {
        return write(flow, FlowPage.PROBLEM, problem);
    }

    @Override
    public Uni<Optional<Problem>> findProblem(FlowId flow) {
        return read(find, flow, FlowPage.PROBLEM, Problem.class);
    }

    private Uni<Void> write(FlowContext flow, FlowPage page, Object value) {
        return leave.run(
                        List.of(key(flow.id(), page)),
                        List.of(
                                encode(flow.id(), page, value),
                                Long.toString(flow.expiresAt().toEpochMilli())))
                .replaceWithVoid();
    }

    private <T> Uni<Optional<T>> read(RedisScript script, FlowId flow, FlowPage page, Class<T> type) {
        return script.run(List.of(key(flow, page)), List.of())
                .map(reply -> Optional.ofNullable(reply)
                        .map(Response::toString)
                        .map(stored -> decode(flow, page, stored, type)));
    }

    private String encode(FlowId flow, FlowPage page, Object value) {
        try {
            return cipher.encrypt(json.writeValueAsString(value), associatedData(flow, page));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A handover could not be written", e);
        }
    }

    private <T> T decode(FlowId flow, FlowPage page, String stored, Class<T> type) {
        try {
            return json.readValue(cipher.decrypt(stored, associatedData(flow, page)), type);
        } catch (JsonProcessingException e) {
            // Jackson's own message would repeat what is stored.
            throw new IllegalStateException("A handover of flow %s is not readable".formatted(flow));
        }
    }

    private static String associatedData(FlowId flow, FlowPage page) {
        return "handover:" + page.key() + ":" + flow;
    }

    private static String key(FlowId flow, FlowPage page) {
        return "auth:{" + flow + "}:handover:" + page.key();
    }
}
