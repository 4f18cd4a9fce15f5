package vn.cuaso.auth.client.authentication;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Assertion;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Name;
import vn.cuaso.auth.client.authentication.PresentedCredentials.SharedSecret;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Unreadable;

/**
 * Reads what a request shows to prove its client (RFC 6749 §2.3, RFC 7521 §4.2). The SDK's parser is not used: it takes a
 * request that shows two things, and knows no EdDSA.
 */
final class CredentialsReader {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/=_-]+) *");
    private static final List<String> PARAMETERS =
            List.of("client_id", "client_secret", "client_assertion", "client_assertion_type");

    private final ClientRequest request;

    private CredentialsReader(ClientRequest request) {
        this.request = request;
    }

    static PresentedCredentials read(ClientRequest request) {
        return new CredentialsReader(request).read();
    }

    private PresentedCredentials read() {
        Optional<String> repeated = PARAMETERS.stream()
                .filter(name -> request.values(name).size() > 1)
                .findFirst();
        if (repeated.isPresent()) {
            return invalidRequest(repeated.get() + " is repeated");
        }
        boolean header = !request.authorization().isEmpty();
        boolean secret = request.value("client_secret").isPresent();
        boolean assertion = request.value("client_assertion").isPresent()
                || request.value("client_assertion_type").isPresent();
        // RFC 6749 §2.3: one method in each request; §5.2 says which error.
        if ((header ? 1 : 0) + (secret ? 1 : 0) + (assertion ? 1 : 0) > 1) {
            return invalidRequest("the request authenticates its client in two ways");
        }
        if (header) {
            return basic();
        }
        return assertion ? assertion() : inBody();
    }

    private PresentedCredentials inBody() {
        Optional<String> clientId = request.value("client_id");
        if (clientId.isEmpty()) {
            return invalidClient("the request names no client");
        }
        return request.value("client_secret")
                .<PresentedCredentials>map(secret ->
                        new SharedSecret(clientId.get(), secret, ClientAuthenticationMethod.CLIENT_SECRET_POST))
                .orElseGet(() -> new Name(clientId.get()));
    }

    private PresentedCredentials basic() {
        if (request.authorization().size() > 1) {
            return invalidRequest("the header Authorization is repeated");
        }
        var matcher = BASIC.matcher(request.authorization().getFirst());
        if (!matcher.matches()) {
            return invalidClient("the header Authorization holds no Basic credentials");
        }
        try {
            String[] halves =
                    new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8).split(":", 2);
            return halves.length == 2
                    ? consistent(new SharedSecret(
                            decode(halves[0]), decode(halves[1]), ClientAuthenticationMethod.CLIENT_SECRET_BASIC))
                    : invalidClient("the Basic credentials have no colon");
        } catch (IllegalArgumentException _) {
            return invalidClient("the Basic credentials are badly encoded");
        }
    }

    /** RFC 6749 §2.3.1: both halves are encoded like a form ahead of Basic's own encoding. */
    private static String decode(String half) {
        return URLDecoder.decode(half, StandardCharsets.UTF_8);
    }

    private PresentedCredentials assertion() {
        Optional<String> text = request.value("client_assertion");
        if (text.isEmpty() || !request.value("client_assertion_type").equals(Optional.of(JWT_BEARER))) {
            return invalidClient("the client assertion is missing or of another type than " + JWT_BEARER);
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text.get());
            String subject = jwt.getJWTClaimsSet().getSubject();
            return subject == null
                    ? invalidClient("the client assertion has no sub")
                    : consistent(new Assertion(subject, jwt));
        } catch (ParseException _) {
            return invalidClient("the client assertion is no signed JWT");
        }
    }

    private PresentedCredentials consistent(PresentedCredentials.Readable credentials) {
        return request.value("client_id").stream().allMatch(credentials.clientId()::equals)
                ? credentials
                : invalidRequest("client_id is another client than the one that is authenticated");
    }

    private static Unreadable invalidRequest(String detail) {
        return new Unreadable(OAuth2Error.INVALID_REQUEST.setDescription(detail), detail);
    }

    private static Unreadable invalidClient(String detail) {
        return new Unreadable(OAuth2Error.INVALID_CLIENT, detail);
    }
}
