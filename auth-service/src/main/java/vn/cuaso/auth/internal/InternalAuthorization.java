package vn.cuaso.auth.internal;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.SigningKeysUnavailableException;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.provider.token.ServiceScope;

/** Lets a request to the internal API pass that shows a service token for this service, of the scope its resource requires. */
class InternalAuthorization {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final IssuedTokens tokens;

    InternalAuthorization(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        if (!request.getUriInfo().getPath().startsWith("/internal/")
                || resource.getResourceClass().isAnnotationPresent(ProvesItself.class)) {
            return Uni.createFrom().nullItem();
        }
        RequiresScope required = resource.getResourceClass().getAnnotation(RequiresScope.class);
        if (required == null) {
            throw new IllegalStateException(resource.getResourceClass() + " says no scope");
        }
        return bearer(request)
                .map(token -> tokens.verify(token, TokenType.ACCESS))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(token -> judge(token, required.value(), request))
                .onFailure(SigningKeysUnavailableException.class)
                .recoverWithItem(InternalAuthorization::unavailable);
    }

    /**
     * @return null lets the request pass
     */
    private static Response judge(Optional<IssuedToken> token, ServiceScope required, ContainerRequestContext request) {
        Optional<IssuedToken> ours = token.filter(
                found -> found.isFor(required.audience()) && found.boundTo().isEmpty());
        if (ours.isEmpty()) {
            return refuse(BearerTokenError.INVALID_TOKEN);
        }
        if (!ours.get().scopes().contains(required.wireName())) {
            return refuse(BearerTokenError.INSUFFICIENT_SCOPE.setScope(new Scope(required.wireName())));
        }
        InternalCaller.remember(request, ours.get().claims().getSubject());
        return null;
    }

    /** Without keys nobody can say whether the token is good: the caller is not told that it is not. */
    private static Response unavailable(Throwable fault) {
        Log.errorf(fault, "An internal request could not be judged");
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static Optional<String> bearer(ContainerRequestContext request) {
        try {
            return Optional.of(BearerAccessToken.parse(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                    .getValue());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private static Response refuse(BearerTokenError error) {
        Log.infof("Internal request refused: %s", error.getDescription());
        return Response.status(error.getHTTPStatusCode())
                .header(HttpHeaders.WWW_AUTHENTICATE, error.toWWWAuthenticateHeader())
                .build();
    }
}
