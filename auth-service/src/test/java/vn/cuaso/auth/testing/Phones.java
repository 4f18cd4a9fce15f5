package vn.cuaso.auth.testing;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.session.Authentication;

/** Phones of citizens, with the sign-in that an enrolment needs done already. */
@ApplicationScoped
public class Phones {

    private final AuthorizationResponder responder;

    Phones(AuthorizationResponder responder) {
        this.responder = responder;
    }

    /** A phone with a new key, not enrolled yet. */
    public Phone of(AccountId account) {
        return new Phone(account, this);
    }

    /** An enrolled phone whose passcode is {@link Phone#PASSCODE}. */
    public Phone enrolled(AccountId account) {
        Phone phone = of(account);
        phone.enrol().then().statusCode(200);
        return phone;
    }

    /**
     * The code of a sign-in by password and SMS at the app's client.
     *
     * @param thumbprint {@code dpop_jkt}
     */
    String code(AccountId account, CodeVerifier verifier, Optional<String> thumbprint) {
        AuthorizationRequest request = Requests.request()
                .ofClient(TestClients.IDENTITY_APP, "Định danh", TestClients.IDENTITY_APP_CALLBACK)
                .scopes("openid", "device:enrol")
                .codeChallenge(CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue())
                .outsideSingleSignOn()
                .proofThumbprint(thumbprint)
                .build();
        Authentication authentication = new Authentication(
                account, Instant.now(), "urn:cuaso:acr:2", List.of("pwd", "sms", "mfa"), Optional.empty());
        AuthorizationAnswer.Redirected answer = (AuthorizationAnswer.Redirected)
                responder.grant(request, authentication).await().atMost(Duration.ofSeconds(10));
        return URLUtils.parseParameters(answer.address().getRawQuery())
                .get("code")
                .getFirst();
    }
}
