package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Pairings in Redis: one hash each, forgotten by Redis when the flow expires. */
@ApplicationScoped
class RedisPairingStore implements PairingStore {

    private final RedisScript create;
    private final RedisScript find;
    private final RedisScript claim;
    private final RedisScript spend;
    private final RedisScript end;
    private final PairingCodec codec;

    RedisPairingStore(RedisScripts scripts, PairingCodec codec) {
        this.create = scripts.load("pairing/create");
        this.find = scripts.load("pairing/find");
        this.claim = scripts.load("pairing/claim");
        this.spend = scripts.load("pairing/spend");
        this.end = scripts.load("pairing/end");
        this.codec = codec;
    }

    @Override
    public Uni<Void> create(Pairing pairing) {
        return create.run(
                        keys(pairing.id()),
                        List.of(
                                codec.encode(pairing),
                                Long.toString(pairing.expiresAt().toEpochMilli())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<StoredPairing>> find(PairingId id) {
        return find.run(keys(id), List.of())
                .map(reply -> Optional.ofNullable(reply)
                        .filter(found -> found.size() > 0)
                        .map(found -> stored(id, found)));
    }

    @Override
    public Uni<Claiming> claim(PairingId id, PairingClaim wanted) {
        return claim.run(keys(id), List.of(wanted.device().value(), codec.encode(id, wanted)))
                .map(reply -> claiming(id, reply));
    }

    @Override
    public Uni<Boolean> spend(PairingId id) {
        return spend.run(keys(id), List.of()).map(reply -> reply.toInteger() == 1);
    }

    @Override
    public Uni<Void> end(PairingId id) {
        return end.run(keys(id), List.of()).replaceWithVoid();
    }

    private StoredPairing stored(PairingId id, Response found) {
        return new StoredPairing(
                codec.decodePairing(id, found.get(0).toString()),
                found.size() > 1
                        ? Optional.of(codec.decodeClaim(id, found.get(1).toString()))
                        : Optional.empty());
    }

    private Claiming claiming(PairingId id, Response reply) {
        String outcome = reply.get(0).toString();
        return switch (outcome) {
            case "bound" ->
                new Claiming.Bound(codec.decodeClaim(id, reply.get(1).toString()));
            case "taken" -> new Claiming.Taken();
            case "gone" -> new Claiming.Gone();
            default -> throw new IllegalStateException("The script answered " + outcome);
        };
    }

    private static List<String> keys(PairingId id) {
        return List.of("auth:{" + id + "}:pairing");
    }
}
