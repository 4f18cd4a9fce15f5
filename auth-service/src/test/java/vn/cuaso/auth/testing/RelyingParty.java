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
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
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
    private final ClientAuthenticationMethod method;
    private final URI provider;

    public final State state = new State();
    public final Nonce nonce = new Nonce();
    public final CodeVerifier verifier = new CodeVerifier();

    private RelyingParty(String client, String callback, boolean confidential) {
        this(
                client,
                callback,
                confidential ? ClientAuthenticationMethod.PRIVATE_KEY_JWT : ClientAuthenticationMethod.NONE);
    }

    private RelyingParty(String client, String callback, ClientAuthenticationMethod method) {
        this.client = new ClientID(client);
        this.callback = URI.create(callback);
        this.method = method;
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

    /** An older one: it has a secret, and needs no PKCE. */
    public static RelyingParty shop(ClientAuthenticationMethod method) {
        return new RelyingParty(
                method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        ? ProtocolClients.SHOP
                        : ProtocolClients.SHOP_BY_POST,
                ProtocolClients.SHOP_CALLBACK,
                method);
    }

    /** One that learns nothing of a citizen who was not asked. */
    public static RelyingParty asking() {
        return new RelyingParty(ProtocolClients.ASKING, TestClients.PORTAL_CALLBACK, true);
    }

    /** One that the FAPI 2.0 Security Profile holds for. */
    public static RelyingParty bank() {
        return new RelyingParty(ProtocolClients.BANK, ProtocolClients.BANK_CALLBACK, true);
    }

    /** One that has all signed for it by this algorithm. */
    public static RelyingParty signedBy(String algorithm) {
        return new RelyingParty(ProtocolClients.signedBy(algorithm), TestClients.PORTAL_CALLBACK, true);
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
        if (signs()) {
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
        return method.equals(ClientAuthenticationMethod.NONE)
                ? new TokenRequest(endpoint, client, grant, scope)
                : new TokenRequest(endpoint, authentication(), grant, scope);
    }

    private ClientAuthentication authentication() throws JOSEException {
        Secret secret = new Secret(ProtocolClients.SHOP_SECRET);
        return switch (method.getValue()) {
            case "client_secret_basic" -> new ClientSecretBasic(client, secret);
            case "client_secret_post" -> new ClientSecretPost(client, secret);
            default -> assertion(TestClients.key(), ISSUER);
        };
    }

    /** A form with what proves the client, as it posts to the other endpoints. */
    public Map<String, String> form(Map<String, String> fields) throws JOSEException {
        Map<String, String> form = new HashMap<>(fields);
        if (signs()) {
            assertion(TestClients.key(), ISSUER)
                    .toParameters()
                    .forEach((name, values) -> form.put(name, values.getFirst()));
        }
        form.put("client_id", client.getValue());
        return form;
    }

    private boolean signs() {
        return method.equals(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
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
