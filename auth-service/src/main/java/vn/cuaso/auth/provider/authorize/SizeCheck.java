package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be kept and given back is of a reasonable length: anybody can send it, and Redis keeps it. */
final class SizeCheck implements AuthorizationCheck {

    /** quarkus-oidc and Spring send fewer than 100 characters. */
    private static final int MAXIMUM_LENGTH = 1024;

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        return Stream.of("state", "nonce", "ui_locales", "idp_hint")
                .filter(name -> candidate
                        .parameters()
                        .single(name)
                        .filter(value -> value.length() > MAXIMUM_LENGTH)
                        .isPresent())
                .findFirst()
                .map(name -> OAuth2Error.INVALID_REQUEST.setDescription(name + " is too long"));
    }
}
