package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.exception.http.FoundAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.metadata.StaticOidcOpMetadataResolver;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.PlainSessionStore;
import vn.cuaso.auth.testing.PlainWebContext;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestClients;

/** A client library that knows nothing of us signs a citizen in, by what discovery says. */
@QuarkusTest
class ThirdPartyClientQuarkusTest extends SignInScenario {

    private final PlainSessionStore session = new PlainSessionStore();

    @Test
    void pac4jSignsACitizenIn() throws Exception {
        Citizen citizen = citizens.withPhone();
        TestBrowser browser = browser();
        OidcClient pac4j = pac4j();

        FoundAction redirect = (FoundAction) pac4j.getRedirectionAction(context(TestClients.PHONE_APP_CALLBACK))
                .orElseThrow();
        URI authorization = URI.create(redirect.getLocation());
        String flow = path(browser.get(authorization.getRawPath() + '?' + authorization.getRawQuery()));
        handIn(browser, flow, citizen);
        Answer answer = handInCode(browser, flow, OtpServiceStub.CODE);

        CallContext callback = context(answer.location());
        Credentials code = pac4j.getCredentials(callback).orElseThrow();
        Credentials proven = pac4j.validateCredentials(callback, code).orElseThrow();
        UserProfile profile = pac4j.getUserProfile(callback, proven).orElseThrow();

        assertThat(profile.getId()).hasSize(43);
        assertThat(profile.getAttribute("name")).isEqualTo("Lê Thử Nghiệm");
        assertThat(profile.getAttribute("iss")).isEqualTo(RelyingParty.ISSUER);
    }

    private OidcClient pac4j() throws Exception {
        OidcConfiguration configuration = new OidcConfiguration()
                .setClientId(TestClients.PHONE_APP)
                .setScope("openid profile")
                .setUseNonce(true)
                .setPkceMethod(CodeChallengeMethod.S256)
                .setClientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .setSupportedClientAuthenticationMethods(Set.of(ClientAuthenticationMethod.NONE));
        StaticOidcOpMetadataResolver metadata = new StaticOidcOpMetadataResolver(configuration, discovery());
        configuration.setOpMetadataResolver(metadata);
        metadata.init();
        OidcClient client = new OidcClient(configuration);
        client.setCallbackUrl(TestClients.PHONE_APP_CALLBACK);
        client.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
        client.init();
        return client;
    }

    /** What discovery says, at the port of this test instead of the gateway's. */
    private static OIDCProviderMetadata discovery() throws Exception {
        String document = given().get("/.well-known/openid-configuration").asString();
        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.parse(document.replace(RelyingParty.ISSUER + "/", RelyingParty.address() + "/"));
        assertThat(metadata.getIssuer().getValue()).isEqualTo(RelyingParty.ISSUER);
        return metadata;
    }

    private CallContext context(String address) {
        return new CallContext(new PlainWebContext(URI.create(address)), session);
    }
}
