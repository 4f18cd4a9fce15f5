package vn.cuaso.auth.provider.authorize;

import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.session.Authentication;

/** Whether a citizen who is signed in has to sign in again for a client (OpenID Connect Core §3.1.2.1). */
public sealed interface SingleSignOn {

    record Signed(Authentication authentication) implements SingleSignOn {}

    record SignInNeeded() implements SingleSignOn {}

    /** A sign-in would be needed, and the client forbids to show one ({@code prompt=none}). */
    record SignInForbidden() implements SingleSignOn {}

    static SingleSignOn decide(
            AuthorizationRequest request, Optional<Authentication> session, Instant now, AuthenticationLevels levels) {
        boolean askedFor =
                request.prompts().contains(Prompt.LOGIN) || request.prompts().contains(Prompt.SELECT_ACCOUNT);
        Optional<Authentication> usable = session.filter(_ -> !askedFor)
                .filter(found -> isYoungEnough(request, found, now))
                .filter(found -> isHighEnough(request, found, levels));
        if (usable.isPresent()) {
            return new Signed(usable.get());
        }
        return request.prompts().contains(Prompt.NONE) ? new SignInForbidden() : new SignInNeeded();
    }

    /** A level that is merely wished for is no reason to answer with an error where nothing may be shown. */
    private static boolean isHighEnough(
            AuthorizationRequest request, Authentication session, AuthenticationLevels levels) {
        boolean indifferent =
                request.prompts().contains(Prompt.NONE) && !request.level().essential();
        return indifferent || levels.meets(session, request.level());
    }

    private static boolean isYoungEnough(AuthorizationRequest request, Authentication session, Instant now) {
        return request.maxAge()
                .map(age -> !session.authenticatedAt().plus(age).isBefore(now))
                .orElse(true);
    }
}
