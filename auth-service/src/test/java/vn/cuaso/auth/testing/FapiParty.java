package vn.cuaso.auth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import java.io.IOException;
import java.net.URI;

/**
 * The bank as a client of the FAPI 2.0 Security Profile, made of the Nimbus SDK: assertions, proofs and server nonces, which it
 * keeps and sends along as every answer gives them.
 */
public final class FapiParty {

    public final RelyingParty party = RelyingParty.bank();

    private final URI provider = RelyingParty.address();
    private final DPoPProofFactory proofs;
    private Nonce serverNonce;

    public FapiParty() {
        this(TestClients.newKey());
    }

    public FapiParty(ECKey key) {
        try {
            this.proofs = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pushes a right request with a proof, so that the code is bound to its key. */
    public URI push() throws Exception {
        PushedAuthorizationResponse pushed = PushedAuthorizationResponse.parse(
                sendWithProof(pushMessage(party.authenticationRequest().build())));
        if (!pushed.indicatesSuccess()) {
            throw new AssertionError(pushed.toErrorResponse().getErrorObject());
        }
        return pushed.toSuccessResponse().getRequestURI();
    }

    public HTTPRequest pushMessage(AuthenticationRequest request) throws JOSEException {
        return new PushedAuthorizationRequest(
                        provider.resolve("/par"), party.assertion(TestClients.key(), RelyingParty.ISSUER), request)
                .toHTTPRequest();
    }

    /** Where the browser is sent with a pushed request. */
    public static String authorization(URI requestUri) {
        URI address = new AuthorizationRequest.Builder(requestUri, new ClientID(ProtocolClients.BANK))
                .endpointURI(URI.create("/authorize"))
                .build()
                .toURI();
        return address.toString();
    }

    public HTTPRequest redemption(String code) throws JOSEException {
        return tokenMessage(new AuthorizationCodeGrant(
                new AuthorizationCode(code), URI.create(ProtocolClients.BANK_CALLBACK), party.verifier));
    }

    public HTTPRequest tokenMessage(AuthorizationGrant grant) throws JOSEException {
        return new TokenRequest(
                        provider.resolve("/token"), party.assertion(TestClients.key(), RelyingParty.ISSUER), grant)
                .toHTTPRequest();
    }

    /** Asks for claims with this token and a proof that names it; twice, where a nonce is wanted. */
    public HTTPResponse userInfo(AccessToken token) throws Exception {
        HTTPResponse answer =
                userInfoMessage(token, proof("GET", "/userinfo", token)).send();
        return learned(answer) && answer.getStatusCode() == 401
                ? userInfoMessage(token, proof("GET", "/userinfo", token)).send()
                : answer;
    }

    public HTTPRequest userInfoMessage(AccessToken token, SignedJWT proof) {
        HTTPRequest message = new UserInfoRequest(provider.resolve("/userinfo"), token).toHTTPRequest();
        message.setDPoP(proof);
        return message;
    }

    /** Sends it with a proof, and once more with the nonce where one is wanted. The assertion has to be good for both. */
    public HTTPResponse sendWithProof(HTTPRequest message) throws Exception {
        message.setDPoP(proof("POST", message.getURI().getPath(), null));
        HTTPResponse answer = message.send();
        learned(answer);
        return answer;
    }

    /** A proof with the nonce that was heard last. */
    public SignedJWT proof(String method, String path, AccessToken token) throws JOSEException {
        URI address = URI.create(RelyingParty.ISSUER + path);
        return token == null
                ? proofs.createDPoPJWT(method, address, serverNonce)
                : proofs.createDPoPJWT(method, address, token, serverNonce);
    }

    /** A push that is refused for want of a nonce teaches the first. */
    public void learnNonce() throws IOException, ParseException, JOSEException {
        HTTPRequest message = pushMessage(party.authenticationRequest().build());
        message.setDPoP(proof("POST", "/par", null));
        learned(message.send());
    }

    private boolean learned(HTTPResponse answer) {
        Nonce heard = answer.getDPoPNonce();
        boolean news = heard != null && !heard.equals(serverNonce);
        serverNonce = heard == null ? serverNonce : heard;
        return news;
    }
}
