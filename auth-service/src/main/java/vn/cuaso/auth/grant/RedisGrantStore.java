package vn.cuaso.auth.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Grants in Redis: one hash {@code auth:{<grant id>}:grant} each. */
@ApplicationScoped
class RedisGrantStore implements GrantStore {

    /** Stands for a token that there is not; no hash is empty. */
    private static final String NONE = "";

    private final ObjectMapper json;
    private final RedisScript issueCode;
    private final RedisScript redeemCode;
    private final RedisScript refresh;
    private final RedisScript look;
    private final RedisScript find;
    private final RedisScript take;
    private final RedisScript revoke;

    RedisGrantStore(RedisScripts scripts, ObjectMapper json) {
        this.json = json;
        this.issueCode = scripts.load("grant/issue-code");
        this.redeemCode = scripts.load("grant/redeem-code");
        this.refresh = scripts.load("grant/refresh");
        this.look = scripts.load("grant/look");
        this.find = scripts.load("grant/find");
        this.take = scripts.load("grant/take");
        this.revoke = scripts.load("grant/revoke");
    }

    @Override
    public Uni<Void> issueCode(Grant grant, SplitToken code, Instant codeExpiresAt, Instant now) {
        List<String> arguments = List.of(
                write(grant),
                code.hash(),
                milliseconds(codeExpiresAt),
                milliseconds(grant.endsAt()),
                milliseconds(now));
        return issueCode.run(keys(grant.id()), arguments).replaceWithVoid();
    }

    @Override
    public Uni<Redemption> redeemCode(SplitToken code, Optional<SplitToken> refresh, Instant now) {
        return redeemCode
                .run(keys(code.id()), List.of(code.hash(), hash(refresh), milliseconds(now)))
                .map(reply -> switch (reply.get(0).toString()) {
                    case "redeemed" -> new Redemption.Redeemed(read(reply.get(1)));
                    case "reused" -> new Redemption.Reused(read(reply.get(1)));
                    case "unknown" -> new Redemption.Unknown();
                    default -> throw unexpected(reply);
                });
    }

    @Override
    public Uni<Refreshing> refresh(SplitToken presented, Optional<SplitToken> replacement, int most, Instant now) {
        List<String> arguments =
                List.of(presented.hash(), hash(replacement), milliseconds(now), Integer.toString(most));
        return refresh.run(keys(presented.id()), arguments)
                .map(reply -> switch (reply.get(0).toString()) {
                    case "refreshed" -> new Refreshing.Refreshed(read(reply.get(1)));
                    case "reused" -> new Refreshing.Reused(read(reply.get(1)));
                    case "unknown" -> new Refreshing.Unknown();
                    default -> throw unexpected(reply);
                });
    }

    @Override
    public Uni<Optional<HeldRefreshToken>> look(SplitToken refresh, Instant now) {
        return look.run(keys(refresh.id()), List.of(refresh.hash(), milliseconds(now)))
                .map(reply -> Optional.ofNullable(reply)
                        .map(found -> new HeldRefreshToken(
                                read(found.get(1)),
                                switch (found.get(0).toString()) {
                                    case "current" -> true;
                                    case "replaced" -> false;
                                    default -> throw unexpected(found);
                                })));
    }

    @Override
    public Uni<Optional<Grant>> find(String grantId, Instant now) {
        return find.run(keys(grantId), List.of(milliseconds(now)))
                .map(reply -> Optional.ofNullable(reply).map(this::read));
    }

    @Override
    public Uni<Optional<Grant>> take(String grantId, Instant now) {
        return take.run(keys(grantId), List.of(milliseconds(now)))
                .map(reply -> Optional.ofNullable(reply).map(this::read));
    }

    @Override
    public Uni<Void> revoke(String grantId) {
        return revoke.run(keys(grantId), List.of()).replaceWithVoid();
    }

    private static List<String> keys(String grantId) {
        return List.of("auth:{" + grantId + "}:grant");
    }

    private static String hash(Optional<SplitToken> token) {
        return token.map(SplitToken::hash).orElse(NONE);
    }

    private static String milliseconds(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static IllegalStateException unexpected(Response reply) {
        return new IllegalStateException("Unexpected answer of a grant script: " + reply.get(0));
    }

    private String write(Grant grant) {
        try {
            return json.writeValueAsString(grant);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A grant cannot be written", e);
        }
    }

    private Grant read(Response stored) {
        try {
            return json.readValue(stored.toString(), Grant.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored grant cannot be read", e);
        }
    }
}
