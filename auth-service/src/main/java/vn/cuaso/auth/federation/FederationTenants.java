package vn.cuaso.auth.federation;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Jwt;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.federation.FederationConfig.ProviderConfig;

/**
 * Makes a tenant of quarkus-oidc of each provider: what must not be forgotten (PKCE, nonce, the issuer, an address to
 * return to for each provider) is not left to whoever writes a configuration. There is no other tenant.
 */
@ApplicationScoped
class FederationTenants implements TenantConfigResolver {

    static final String PATH = "/federation/";

    private static final Duration PENDING = Duration.ofMinutes(10);

    private final Map<String, OidcTenantConfig> tenants;

    FederationTenants(FederationConfig federation, UpstreamConfig upstream, PendingKey key, Origins origins) {
        this.tenants = federation.providers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        provider -> tenant(provider.getKey(), provider.getValue(), upstream, key, origins)));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(tenants.get(provider(request.normalizedPath())));
    }

    /** The provider whose address this is; empty text for any other address. */
    private static String provider(String path) {
        int end = path.startsWith(PATH) ? path.indexOf('/', PATH.length()) : -1;
        return end < 0 ? "" : path.substring(PATH.length(), end);
    }

    private static OidcTenantConfig tenant(
            String id, ProviderConfig provider, UpstreamConfig upstream, PendingKey key, Origins origins) {
        URI issuer = provider.issuer();
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(issuer.toString())
                .tenantId(id)
                .clientId(provider.clientId())
                .applicationType(ApplicationType.WEB_APP)
                // No document decides at run time where citizens are sent, and nobody waits for it.
                .discoveryEnabled(false)
                .connectionTimeout(upstream.patience())
                .authorizationPath(endpoint(provider.authorizationEndpoint(), issuer, "/authorize"))
                .tokenPath(endpoint(provider.tokenEndpoint(), issuer, "/token"))
                .jwksPath(endpoint(provider.jwks(), issuer, "/jwks"))
                .userInfoPath(endpoint(provider.userInfoEndpoint(), issuer, "/userinfo"));
        tenant = tenant.jwks().resolveEarly(false).end();
        tenant = tenant.token()
                .issuer(issuer.toString())
                .subjectRequired()
                .refreshExpired(false)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        tenant = tenant.authentication()
                .scopes(provider.scopes().orElse(List.of()))
                .redirectPath(origins.identity() + PATH + id + "/callback")
                // Never requested: the callback answers errors itself, but without it quarkus-oidc takes them for
                // faults.
                .errorPath(PATH + id + UpstreamAnswers.ERROR_PATH)
                .userInfoRequired()
                .pkceRequired()
                .nonceRequired()
                .stateSecret(key.text())
                .stateCookieAge(PENDING)
                .cookieForceSecure()
                // The callback itself finishes the sign-in, in the same request: nothing is left for a second one.
                .removeRedirectParameters(false)
                .restorePathAfterRedirect(false)
                .end();
        tenant = tenant.tokenStateManager().encryptionRequired(false).end();
        return credentials(tenant, provider).build();
    }

    private static OidcTenantConfigBuilder credentials(OidcTenantConfigBuilder tenant, ProviderConfig provider) {
        if (provider.clientKey().isPresent()) {
            return tenant.credentials()
                    .jwt()
                    .source(Jwt.Source.CLIENT)
                    .keyFile(provider.clientKey().get())
                    .signatureAlgorithm("ES256")
                    .audience(provider.issuer().toString())
                    .endCredentials();
        }
        return provider.clientSecret()
                .map(secret -> tenant.credentials().secret(secret).end())
                .orElse(tenant);
    }

    private static String endpoint(Optional<URI> configured, URI issuer, String otherwise) {
        return configured.map(URI::toString).orElseGet(() -> issuer + otherwise);
    }
}
