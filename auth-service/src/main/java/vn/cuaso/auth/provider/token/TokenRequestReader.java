package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.util.List;
import java.util.Map;
import vn.cuaso.auth.client.Client;

/** Reads token requests: the SDK knows the standard grants, and ours is read here. */
final class TokenRequestReader {

    private TokenRequestReader() {}

    /**
     * @param form the message's body
     */
    static TokenRequest read(HTTPRequest message, Map<String, List<String>> form) throws ParseException {
        return form.getOrDefault("grant_type", List.of()).equals(List.of(Client.DEVICE_PASSCODE.getValue()))
                ? passcode(message, form)
                : TokenRequest.parse(message);
    }

    private static TokenRequest passcode(HTTPRequest message, Map<String, List<String>> form) throws ParseException {
        ClientID client = new ClientID(single(form, "client_id"));
        return new TokenRequest(message.getURI(), client, new DevicePasscodeGrant(single(form, "passcode")), null);
    }

    private static String single(Map<String, List<String>> form, String name) throws ParseException {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.size() != 1 || values.getFirst().isBlank()) {
            throw new ParseException(
                    name + " is missing or repeated",
                    OAuth2Error.INVALID_REQUEST.setDescription(name + " is missing or repeated"));
        }
        return values.getFirst();
    }
}
