package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.List;
import java.util.Optional;

/** {@code prompt=none} stands alone (OpenID Connect Core §3.1.2.1). */
final class PromptCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        List<String> prompts = candidate.parameters().words("prompt");
        return prompts.contains("none") && prompts.size() > 1
                ? Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("prompt=none cannot be combined"))
                : Optional.empty();
    }
}
