package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;

/** Reads token requests of proven clients: the SDK knows the standard grants, and ours is read here. */
final class TokenRequestReader {

    /** RFC 8707 §2 and RFC 8693 §2.1 allow several; RFC 6749 §3.2 nothing else. */
    private static final Set<String> REPEATABLE = Set.of("resource", "audience");

    private static final Set<String> READ_BY_THE_SDK = Set.of(
            GrantType.AUTHORIZATION_CODE.getValue(),
            GrantType.REFRESH_TOKEN.getValue(),
            GrantType.CLIENT_CREDENTIALS.getValue());

    private TokenRequestReader() {}

    /**
     * @param form the message's body
     */
    static TokenRequest read(URI endpoint, Client client, Map<String, List<String>> form) throws ParseException {
        for (Map.Entry<String, List<String>> parameter : form.entrySet()) {
            if (parameter.getValue().size() > 1 && !REPEATABLE.contains(parameter.getKey())) {
                throw problem(OAuth2Error.INVALID_REQUEST, "a parameter is repeated: " + parameter.getKey());
            }
        }
        ProvenClient proven = new ProvenClient(client.id(), client.credentials().method());
        TokenRequest.Builder request = new TokenRequest.Builder(endpoint, proven, grant(form));
        value(form, "scope").ifPresent(scope -> request.scope(Scope.parse(scope)));
        if (form.containsKey("resource")) {
            request.resources(resources(form.get("resource")));
        }
        return request.build();
    }

    private static AuthorizationGrant grant(Map<String, List<String>> form) throws ParseException {
        String type = value(form, "grant_type")
                .orElseThrow(() -> problem(OAuth2Error.INVALID_REQUEST, "grant_type is missing"));
        if (READ_BY_THE_SDK.contains(type)) {
            return AuthorizationGrant.parse(form);
        }
        // The SDK knows more of them, and would ask for their parameters first.
        if (!type.equals(Client.DEVICE_PASSCODE.getValue())) {
            throw new ParseException("there is no grant type " + type, OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        return new DevicePasscodeGrant(
                value(form, "passcode").orElseThrow(() -> problem(OAuth2Error.INVALID_REQUEST, "passcode is missing")));
    }

    private static URI[] resources(List<String> values) throws ParseException {
        try {
            return values.stream().map(URI::create).toArray(URI[]::new);
        } catch (IllegalArgumentException _) {
            throw problem(OAuth2Error.INVALID_TARGET, "resource is no address");
        }
    }

    private static Optional<String> value(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static ParseException problem(ErrorObject error, String problem) {
        return new ParseException(problem, error.setDescription(problem));
    }
}
