package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be kept and given back is of a reasonable length: anybody can send it, and Redis keeps it. */
final class SizeCheck implements AuthorizationCheck {

    /** quarkus-oidc and Spring send fewer than 100 characters. */
    private static final int MAXIMUM_LENGTH = 1024;

    /** All that can be asked for by name takes about 700. */
    private static final int MAXIMUM_OF_CLAIMS = 4096;

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        AuthorizationParameters parameters = candidate.parameters();
        return Stream.concat(
                        Stream.of("state", "nonce", "ui_locales", "idp_hint", "login_hint", "acr_values")
                                .filter(name -> isLonger(parameters, name, MAXIMUM_LENGTH)),
                        Stream.of("claims").filter(name -> isLonger(parameters, name, MAXIMUM_OF_CLAIMS)))
                .findFirst()
                .map(name -> OAuth2Error.INVALID_REQUEST.setDescription(name + " is too long"));
    }

    private static boolean isLonger(AuthorizationParameters parameters, String name, int limit) {
        return parameters.single(name).filter(value -> value.length() > limit).isPresent();
    }
}
