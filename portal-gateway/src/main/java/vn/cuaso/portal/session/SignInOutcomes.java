package vn.cuaso.portal.session;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import vn.cuaso.portal.failure.LogText;
import vn.cuaso.portal.route.LocalAddress;

/** Reads what quarkus-oidc made of the provider's answer; it speaks in redirects and exceptions. */
final class SignInOutcomes {

    /** As {@code quarkus.oidc.authentication.error-path} says. */
    private static final String ERROR_PATH = "/sign-in/error";

    private static final String CANCELLED = "access_denied";

    private SignInOutcomes() {}

    /** Without a failure quarkus-oidc found no sign-in to complete, and the request stays anonymous. */
    static SignInOutcome of(SecurityIdentity identity, Throwable failure) {
        return switch (failure) {
            case null -> new SignInOutcome.Unknown();
            case AuthenticationRedirectException redirect -> ofRedirect(redirect.getRedirectUri());
            default -> ofFault(failure);
        };
    }

    // Success leads to the address that began the sign-in, an error to the error page, each with all its parameters.
    private static SignInOutcome ofRedirect(String address) {
        QueryStringDecoder query = new QueryStringDecoder(address);
        String error = first(query, "error");
        // Only there is it the provider's: anybody can lead a citizen to begin at an address that says "error".
        if (error == null || !query.path().endsWith(ERROR_PATH)) {
            return new SignInOutcome.Completed(LocalAddress.of(first(query, SignInResource.RETURN)));
        }
        return error.equals(CANCELLED) ? new SignInOutcome.Cancelled() : new SignInOutcome.Refused(LogText.of(error));
    }

    private static SignInOutcome ofFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SessionsAwayException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException) {
                return new SignInOutcome.Away(cause);
            }
        }
        return new SignInOutcome.Invalid(failure);
    }

    private static String first(QueryStringDecoder query, String parameter) {
        List<String> values = query.parameters().getOrDefault(parameter, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
