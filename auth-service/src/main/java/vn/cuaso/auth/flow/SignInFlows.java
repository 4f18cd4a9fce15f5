package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.session.Authentication;

/** Begins the citizen's way through the sign-in pages. */
public interface SignInFlows {

    /**
     * Begins a flow that answers only to the browser holding the secret.
     *
     * @param browserSecret value of the browser's {@code __Host-id-browser} cookie, if it sent one
     */
    Uni<BegunFlow> begin(AuthorizationRequest request, Optional<String> browserSecret);

    /** Begins one that only asks for consent: the citizen is signed in. */
    Uni<BegunFlow> beginConsent(
            AuthorizationRequest request, Authentication authentication, Optional<String> browserSecret);
}
