package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.List;
import java.util.Optional;

/** The checks in their order: the first that fails is what the client hears. */
final class AuthorizationChecks {

    private static final List<AuthorizationCheck> ORDER = List.of(
            new RepeatedParameterCheck(),
            new RegistrationCheck(),
            new ClientGrantCheck(),
            new ResponseTypeCheck(),
            new ResponseModeCheck(),
            new ScopeCheck(),
            new ProofKeyCheck(),
            new ProofThumbprintCheck(),
            new PromptCheck(),
            new SizeCheck(),
            new ClaimsCheck(),
            new WellFormedCheck());

    private AuthorizationChecks() {}

    static Optional<ErrorObject> firstFailure(Candidate candidate) {
        return ORDER.stream().flatMap(check -> check.check(candidate).stream()).findFirst();
    }
}
