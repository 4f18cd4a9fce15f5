package vn.cuaso.auth.provider.metadata;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Display;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cuaso.auth.account.ClaimScopes;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.dpop.ProofAlgorithms;
import vn.cuaso.auth.key.SigningAlgorithm;
import vn.cuaso.auth.key.SigningKeys;
import vn.cuaso.auth.provider.AuthenticationLevels;

/**
 * What this provider can do (OpenID Connect Discovery §3, RFC 8414 §2). Both documents are the same: only what works is in
 * them.
 */
@ApplicationScoped
class ProviderMetadata {

    private final Map<String, Object> document;

    ProviderMetadata(Origins origins, AuthenticationLevels levels, SigningKeys keys) {
        this.document = describe(origins.identity(), levels, keys).toJSONObject();
    }

    Map<String, Object> document() {
        return document;
    }

    private static OIDCProviderMetadata describe(URI identity, AuthenticationLevels levels, SigningKeys keys) {
        OIDCProviderMetadata metadata = new OIDCProviderMetadata(
                new Issuer(identity), List.of(SubjectType.PAIRWISE), identity.resolve("/jwks"));
        metadata.setAuthorizationEndpointURI(identity.resolve("/authorize"));
        metadata.setTokenEndpointURI(identity.resolve("/token"));
        metadata.setUserInfoEndpointURI(identity.resolve("/userinfo"));
        metadata.setEndSessionEndpointURI(identity.resolve("/end-session"));
        metadata.setSupportsBackChannelLogout(true);
        metadata.setSupportsBackChannelLogoutSession(true);
        metadata.setDPoPJWSAlgs(ProofAlgorithms.names());
        metadata.setIntrospectionEndpointURI(identity.resolve("/introspect"));
        metadata.setRevocationEndpointURI(identity.resolve("/revoke"));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY, ResponseMode.FRAGMENT, ResponseMode.FORM_POST));
        metadata.setGrantTypes(List.of(
                GrantType.AUTHORIZATION_CODE,
                GrantType.REFRESH_TOKEN,
                GrantType.CLIENT_CREDENTIALS,
                Client.DEVICE_PASSCODE));
        metadata.setScopes(new Scope("openid", "profile", "phone", "email", "address", "citizen", "offline_access"));
        metadata.setPromptTypes(
                List.of(Prompt.Type.NONE, Prompt.Type.LOGIN, Prompt.Type.CONSENT, Prompt.Type.SELECT_ACCOUNT));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        List<ClientAuthenticationMethod> methods = List.of(
                ClientAuthenticationMethod.PRIVATE_KEY_JWT,
                ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                ClientAuthenticationMethod.CLIENT_SECRET_POST);
        metadata.setTokenEndpointAuthMethods(Stream.concat(methods.stream(), Stream.of(ClientAuthenticationMethod.NONE))
                .toList());
        metadata.setTokenEndpointJWSAlgs(ClientAlgorithms.SUPPORTED);
        // A public client gives back its tokens, and asks about none.
        metadata.setRevocationEndpointAuthMethods(metadata.getTokenEndpointAuthMethods());
        metadata.setRevocationEndpointJWSAlgs(ClientAlgorithms.SUPPORTED);
        metadata.setIntrospectionEndpointAuthMethods(methods);
        metadata.setIntrospectionEndpointJWSAlgs(ClientAlgorithms.SUPPORTED);
        metadata.setIDTokenJWSAlgs(
                keys.algorithms().stream().sorted().map(SigningAlgorithm::jws).toList());
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        metadata.setUserInfoJWSAlgs(metadata.getIDTokenJWSAlgs());
        metadata.setSupportsClaimsParams(true);
        metadata.setClaims(Stream.concat(
                        Stream.of(
                                "iss",
                                "sub",
                                "aud",
                                "exp",
                                "iat",
                                "auth_time",
                                "nonce",
                                "acr",
                                "amr",
                                "sid",
                                "at_hash"),
                        ClaimScopes.all().stream().sorted())
                .toList());
        metadata.setClaimTypes(List.of(ClaimType.NORMAL));
        metadata.setACRs(levels.reachable().stream().map(ACR::new).toList());
        metadata.setDisplays(List.of(Display.PAGE));
        metadata.setPushedAuthorizationRequestEndpointURI(identity.resolve("/par"));
        // Each client says whether it pushes all of its requests; a request_uri of another kind is none of ours.
        metadata.requiresPushedAuthorizationRequests(false);
        metadata.setSupportsRequestParam(true);
        metadata.setSupportsRequestURIParam(false);
        metadata.setRequestObjectJWSAlgs(ClientAlgorithms.SUPPORTED);
        metadata.setUILocales(List.of(language("vi"), language("en")));
        return metadata;
    }

    private static LangTag language(String tag) {
        try {
            return LangTag.parse(tag);
        } catch (LangTagException e) {
            throw new IllegalArgumentException(tag, e);
        }
    }
}
