package vn.cuaso.auth.federation;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Reads what quarkus-oidc made of a provider's answer; it speaks in identities, redirects and exceptions. */
@ApplicationScoped
class UpstreamAnswers {

    static final String ERROR_PATH = "/error";

    private static final String USER_INFO = "userinfo";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    UpstreamOutcome of(FederatedProvider provider, SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new UpstreamOutcome.Unknown();
        }
        UserInfo userInfo = identity.getAttribute(USER_INFO);
        // OpenID Connect Core §5.3.2: UserInfo of somebody else must not be used.
        if (userInfo != null && !token.getSubject().equals(userInfo.getString("sub"))) {
            return new UpstreamOutcome.Invalid("UserInfo is about another subject");
        }
        String claim = provider.config().citizenIdClaim();
        Optional<String> citizenId = Optional.ofNullable(userInfo)
                .map(info -> info.getString(claim))
                .or(() -> Optional.ofNullable(token.<Object>getClaim(claim)).map(Object::toString));
        Optional<String> acr =
                Optional.ofNullable(token.<Object>getClaim("acr")).map(Object::toString);
        return new UpstreamOutcome.SignedIn(
                new UpstreamClaims(token.getIssuer(), token.getSubject(), citizenId, acr, authenticatedAt(token)));
    }

    private static Optional<Instant> authenticatedAt(JsonWebToken token) {
        return Optional.ofNullable(token.<Object>getClaim("auth_time"))
                .map(Object::toString)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    UpstreamOutcome of(Throwable failure) {
        if (failure instanceof AuthenticationRedirectException redirect) {
            return ofRedirect(redirect.getRedirectUri());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return new UpstreamOutcome.Away(failure);
            }
            if (cause instanceof InvalidJwtException token && token.hasErrorCode(ErrorCodes.EXPIRED)) {
                return new UpstreamOutcome.Late("the ID token has expired");
            }
        }
        return new UpstreamOutcome.Invalid(rootOf(failure));
    }

    private static UpstreamOutcome ofRedirect(String address) {
        QueryStringDecoder query = new QueryStringDecoder(address);
        List<String> errors = query.parameters().getOrDefault("error", List.of());
        return errors.isEmpty()
                ? new UpstreamOutcome.Invalid("neither a code nor an error")
                : new UpstreamOutcome.Refused(errors.getFirst());
    }

    /** The class alone: messages of token libraries quote tokens. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof InvalidJwtException token
                ? "the ID token is not right, error codes "
                        + token.getErrorDetails().stream()
                                .map(error -> Integer.toString(error.getErrorCode()))
                                .toList()
                : root.getClass().getSimpleName();
    }
}
