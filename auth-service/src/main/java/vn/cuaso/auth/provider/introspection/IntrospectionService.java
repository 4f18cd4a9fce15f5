package vn.cuaso.auth.provider.introspection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.consent.Consents;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.PresentedTokens;
import vn.cuaso.auth.provider.TokenKind;

/**
 * Says what a token is worth, to the resource server that it is meant for and to the client that got it. To everybody else,
 * and of a token that is dead, it says nothing but that (RFC 7662 §2.2).
 */
@ApplicationScoped
class IntrospectionService {

    private static final Map<String, Object> INACTIVE = Map.of("active", false);

    /** What a resource server may see of an access token: what stands in it. */
    private static final List<String> SHOWN =
            List.of("iss", "sub", "client_id", "scope", "jti", "cnf", "auth_time", "acr");

    private final PresentedTokens tokens;
    private final GrantStore grants;
    private final ClaimsSource accounts;
    private final Consents consents;
    private final SubjectIdentifiers subjects;
    private final String issuer;
    private final Clock clock;

    IntrospectionService(
            PresentedTokens tokens,
            GrantStore grants,
            ClaimsSource accounts,
            Consents consents,
            SubjectIdentifiers subjects,
            Origins origins,
            Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.accounts = accounts;
        this.consents = consents;
        this.subjects = subjects;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    Uni<Map<String, Object>> introspect(Client asking, String token) {
        return tokens.recognise(token).chain(kind -> switch (kind) {
            case TokenKind.Access(IssuedToken access) -> access(asking, access);
            case TokenKind.Refresh(var held) ->
                held.current() && held.grant().clientId().equals(asking.id())
                        ? ifStanding(held.grant(), refresh(asking, held.grant()))
                        : inactive();
            case TokenKind.Identity _, TokenKind.Unknown _ -> inactive();
        });
    }

    private Uni<Map<String, Object>> access(Client asking, IssuedToken token) {
        if (!token.isFor(asking.id()) && !token.text("client_id").equals(Optional.of(asking.id()))) {
            return inactive();
        }
        Map<String, Object> answer = access(token);
        // A service's token has no grant: it is good until it expires.
        return token.text("grant")
                .map(id -> grants.find(id, clock.instant())
                        .chain(found ->
                                found.map(grant -> ifStanding(grant, answer)).orElseGet(this::inactive)))
                .orElseGet(() -> Uni.createFrom().item(answer));
    }

    private Uni<Map<String, Object>> ifStanding(Grant grant, Map<String, Object> answer) {
        return accounts.claims(grant.authentication().account(), Set.of())
                .chain(active -> active.isPresent()
                        ? consents.carry(grant)
                        : Uni.createFrom().item(false))
                .map(standing -> standing ? answer : INACTIVE);
    }

    private static Map<String, Object> access(IssuedToken token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("token_type", token.boundTo().isPresent() ? "DPoP" : "Bearer");
        SHOWN.forEach(claim ->
                Optional.ofNullable(token.claims().getClaim(claim)).ifPresent(value -> answer.put(claim, value)));
        answer.put("aud", token.claims().getAudience());
        answer.put("iat", token.claims().getIssueTime().toInstant().getEpochSecond());
        answer.put("exp", token.claims().getExpirationTime().toInstant().getEpochSecond());
        return answer;
    }

    private Map<String, Object> refresh(Client client, Grant grant) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("active", true);
        answer.put("iss", issuer);
        answer.put("sub", subjects.subject(grant.authentication().account(), client.sector()));
        answer.put("client_id", client.id());
        answer.put("scope", String.join(" ", grant.scopes()));
        answer.put("exp", grant.endsAt().getEpochSecond());
        grant.proofThumbprint().ifPresent(key -> answer.put("cnf", Map.of("jkt", key)));
        return answer;
    }

    private Uni<Map<String, Object>> inactive() {
        return Uni.createFrom().item(INACTIVE);
    }
}
