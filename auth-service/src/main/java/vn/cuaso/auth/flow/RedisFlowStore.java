package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Flows in Redis: a version and the encrypted flow, forgotten by Redis when the flow expires. */
@ApplicationScoped
class RedisFlowStore implements FlowStore {

    private final RedisScript create;
    private final RedisScript find;
    private final RedisScript replace;
    private final FlowCodec codec;

    RedisFlowStore(RedisScripts scripts, FlowCodec codec) {
        this.create = scripts.load("flow/create");
        this.find = scripts.load("flow/find");
        this.replace = scripts.load("flow/replace");
        this.codec = codec;
    }

    @Override
    public Uni<Void> create(SignInFlow flow) {
        FlowContext context = flow.context();
        return create.run(
                        keys(context.id()),
                        List.of(
                                codec.encode(flow),
                                Long.toString(context.expiresAt().toEpochMilli())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<StoredFlow<SignInFlow>>> find(FlowId id) {
        return find.run(keys(id), List.of())
                .map(reply -> Optional.ofNullable(reply)
                        .filter(found -> found.size() > 0)
                        .map(found -> stored(id, found)));
    }

    @Override
    public <F extends SignInFlow> Uni<Optional<StoredFlow<F>>> replace(StoredFlow<?> read, F next) {
        return replace.run(keys(read.context().id()), List.of(Long.toString(read.version()), codec.encode(next)))
                .map(reply -> reply.toInteger() == 1 ? Optional.of(read.next(next)) : Optional.empty());
    }

    private StoredFlow<SignInFlow> stored(FlowId id, Response found) {
        return new StoredFlow<>(
                codec.decode(id, found.get(1).toString()), found.get(0).toLong());
    }

    private static List<String> keys(FlowId id) {
        return List.of("auth:{" + id + "}:flow");
    }
}
