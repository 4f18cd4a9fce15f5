package vn.cuaso.auth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the provider, made of the Nimbus SDK. One sign-in each: state, nonce and code verifier are its own. */
public final class RelyingParty {

    public static final String ISSUER = "http://id.localhost:8080";

    private final ClientID client;
    private final URI callback;
    private final boolean confidential;
    private final URI provider;

    public final State state = new State();
    public final Nonce nonce = new Nonce();
    public final CodeVerifier verifier = new CodeVerifier();

    private RelyingParty(String client, String callback, boolean confidential) {
        this.client = new ClientID(client);
        this.callback = URI.create(callback);
        this.confidential = confidential;
        this.provider = address();
    }

    public static RelyingParty portal() {
        return new RelyingParty(TestClients.PORTAL, TestClients.PORTAL_CALLBACK, true);
    }

    public static RelyingParty phoneApp() {
        return new RelyingParty(TestClients.PHONE_APP, TestClients.PHONE_APP_CALLBACK, false);
    }

    public static RelyingParty clinic() {
        return new RelyingParty(TestClients.CLINIC, TestClients.CLINIC_CALLBACK, true);
    }

    public static RelyingParty operator() {
        return new RelyingParty(TestClients.OPERATOR, TestClients.PORTAL_CALLBACK, true);
    }

    /** One that never answers when it is told that a session has ended. */
    public static RelyingParty deaf() {
        return new RelyingParty(ProtocolClients.DEAF, TestClients.PORTAL_CALLBACK, true);
    }

    public static RelyingParty resourceServer() {
        return new RelyingParty(TestClients.RESOURCE_SERVER, TestClients.PORTAL_CALLBACK, true);
    }

    /** Where the provider under test listens. */
    public static URI address() {
        return URI.create(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    /** A right request, to be changed by the test. */
    public AuthenticationRequest.Builder authenticationRequest() {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client, callback)
                .endpointURI(provider.resolve("/authorize"))
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
    }

    /** A right request as a form for {@code /par}, with the client's authentication. */
    public Map<String, String> pushForm() {
        Map<String, List<String>> parameters =
                new HashMap<>(authenticationRequest().build().toParameters());
        if (confidential) {
            try {
                parameters.putAll(assertion(TestClients.key(), ISSUER).toParameters());
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
        Map<String, String> form = new HashMap<>();
        parameters.forEach((name, values) -> form.put(name, values.getFirst()));
        return form;
    }

    public TokenResponse redeem(String code) throws Exception {
        return send(new AuthorizationCodeGrant(new AuthorizationCode(code), callback, verifier));
    }

    public TokenResponse refresh(RefreshToken token) throws Exception {
        return send(new RefreshTokenGrant(token));
    }

    public TokenResponse send(AuthorizationGrant grant) throws Exception {
        return send(grant, null);
    }

    public TokenResponse send(AuthorizationGrant grant, Scope scope) throws Exception {
        return send(request(grant, scope));
    }

    public TokenResponse send(TokenRequest request) throws IOException, ParseException {
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    }

    public TokenRequest request(AuthorizationGrant grant, Scope scope) throws JOSEException {
        URI endpoint = provider.resolve("/token");
        return confidential
                ? new TokenRequest(endpoint, assertion(TestClients.key(), ISSUER), grant, scope)
                : new TokenRequest(endpoint, client, grant, scope);
    }

    /** A form with what proves the client, as it posts to the other endpoints. */
    public Map<String, String> form(Map<String, String> fields) throws JOSEException {
        Map<String, String> form = new HashMap<>(fields);
        if (confidential) {
            assertion(TestClients.key(), ISSUER)
                    .toParameters()
                    .forEach((name, values) -> form.put(name, values.getFirst()));
        }
        form.put("client_id", client.getValue());
        return form;
    }

    /** A client assertion. */
    public PrivateKeyJWT assertion(ECKey key, String audience) throws JOSEException {
        return new PrivateKeyJWT(
                new JWTAuthenticationClaimsSet(client, new Audience(audience)),
                JWSAlgorithm.ES256,
                key.toECPrivateKey(),
                key.getKeyID(),
                null);
    }

    /** The tokens of a response that has to be a success. */
    public static OIDCTokens tokens(TokenResponse response) {
        if (!response.indicatesSuccess()) {
            throw new AssertionError(response.toErrorResponse().getErrorObject().toJSONObject());
        }
        return response.toSuccessResponse().getTokens().toOIDCTokens();
    }
}
