package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.provider.TokenConfig;

/** Tokens for services (RFC 6749 §4.4). */
@ApplicationScoped
class ClientCredentialsHandler implements GrantHandler {

    private final ServiceTokenIssuer issuer;
    private final TokenConfig config;

    ClientCredentialsHandler(ServiceTokenIssuer issuer, TokenConfig config) {
        this.issuer = issuer;
        this.config = config;
    }

    @Override
    public GrantType type() {
        return GrantType.CLIENT_CREDENTIALS;
    }

    @Override
    public Uni<TokenOutcome> issue(Client client, TokenRequest request, Optional<ProvenKey> key) {
        List<String> wanted =
                request.getScope() == null ? List.of() : request.getScope().toStringList();
        Set<ServiceScope> scopes = wanted.stream()
                .filter(client.scopes()::contains)
                .flatMap(scope -> ServiceScope.parse(scope).stream())
                .collect(Collectors.toSet());
        if (wanted.isEmpty() || scopes.size() < Set.copyOf(wanted).size()) {
            return refused(OAuth2Error.INVALID_SCOPE, "client %s may not have %s".formatted(client.id(), wanted));
        }
        Set<String> audiences = scopes.stream().map(ServiceScope::audience).collect(Collectors.toSet());
        if (audiences.size() > 1) {
            return refused(OAuth2Error.INVALID_SCOPE, "client %s asked for several audiences".formatted(client.id()));
        }
        if (!matches(request.getResources(), audiences)) {
            return refused(
                    OAuth2Error.INVALID_TARGET, "client %s named a resource of another scope".formatted(client.id()));
        }
        return issuer.issue(client.id(), scopes, key).map(token -> issued(token, wanted, key));
    }

    /** RFC 8707: a resource may be named, but the scope's owner is the only one there is. */
    private static boolean matches(List<URI> resources, Set<String> audiences) {
        return resources == null || resources.stream().allMatch(resource -> audiences.contains(resource.toString()));
    }

    private TokenOutcome issued(ServiceToken token, List<String> scopes, Optional<ProvenKey> key) {
        long lifetime = config.service().toSeconds();
        Scope scope = new Scope(scopes.toArray(String[]::new));
        AccessToken access = key.isPresent()
                ? new DPoPAccessToken(token.value(), lifetime, scope)
                : new BearerAccessToken(token.value(), lifetime, scope);
        return new TokenOutcome.Issued(new AccessTokenResponse(new Tokens(access, null)));
    }

    private static Uni<TokenOutcome> refused(ErrorObject error, String detail) {
        return Uni.createFrom().item(new TokenOutcome.Refused(error, detail));
    }
}
