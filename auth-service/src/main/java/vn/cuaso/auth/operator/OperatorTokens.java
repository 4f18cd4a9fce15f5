package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cuaso.auth.provider.token.ServiceScope;
import vn.cuaso.auth.provider.token.ServiceToken;
import vn.cuaso.auth.provider.token.ServiceTokenIssuer;

/** Service tokens in an operator's name, with the scopes that the operator's roles have at one service. */
@ApplicationScoped
class OperatorTokens {
    private final ServiceTokenIssuer issuer;

    OperatorTokens(ServiceTokenIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * @param scopes that the token opens, parted by spaces
     */
    record Granted(ServiceToken token, String scopes) {}

    /**
     * @param audience the service that is to be called
     * @return empty when no role of theirs may do anything there
     */
    Uni<Optional<Granted>> issue(String actor, Collection<OperatorRole> roles, String audience) {
        TreeSet<ServiceScope> scopes = roles.stream()
                .flatMap(role -> role.scopes().stream())
                .filter(scope -> scope.audience().equals(audience))
                .collect(Collectors.toCollection(TreeSet::new));
        return scopes.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : issuer.issue(actor, scopes, Optional.empty())
                        .map(token -> Optional.of(new Granted(
                                token,
                                scopes.stream().map(ServiceScope::wireName).collect(Collectors.joining(" ")))));
    }
}
