package vn.cuaso.auth.provider.authorize;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientKeys;
import vn.cuaso.auth.client.key.ClientSignatures;
import vn.cuaso.auth.deployment.Origins;

/** Reads request objects that stand in the request itself (RFC 9101, OpenID Connect Core §6.1). */
@ApplicationScoped
class RequestObjects {

    private final ClientSignatures signatures;
    private final String issuer;
    private final Clock clock;

    RequestObjects(ClientSignatures signatures, Origins origins, Clock clock) {
        this.signatures = signatures;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    /**
     * @param presented has a {@code request}
     */
    Uni<RequestSource> read(Client client, AuthorizationParameters presented) {
        if (client.credentials().keys() instanceof ClientKeys.None) {
            return refused(OAuth2Error.REQUEST_NOT_SUPPORTED.setDescription("The client has registered no keys"));
        }
        Optional<JWT> object = presented.single("request").flatMap(RequestObjects::parse);
        if (object.isEmpty()) {
            return refused(invalid("The request object cannot be read"));
        }
        // One without a signature, or encrypted for a key that we do not have.
        return object.get() instanceof SignedJWT signed
                ? read(client, signed)
                : refused(OAuth2Error.REQUEST_NOT_SUPPORTED.setDescription("The request object has to be signed"));
    }

    private Uni<RequestSource> read(Client client, SignedJWT signed) {
        return signatures.isSigned(signed, client, algorithms(client)).map(right -> {
            if (!right) {
                return new RequestSource.Refused(invalid("The request object is not signed by a key of the client"));
            }
            RequestObjectClaims claims = new RequestObjectClaims(signed);
            return claims.problem(client.id(), issuer, clock.instant())
                    .<RequestSource>map(problem -> new RequestSource.Refused(invalid(problem)))
                    .orElseGet(() -> new RequestSource.Found(claims.parameters(client.id()), Optional.empty()));
        });
    }

    private static Collection<JWSAlgorithm> algorithms(Client client) {
        return client.algorithms()
                .requestObject()
                .<Collection<JWSAlgorithm>>map(Set::of)
                .orElse(ClientAlgorithms.SUPPORTED);
    }

    private static Optional<JWT> parse(String text) {
        try {
            return Optional.of(JWTParser.parse(text));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private static ErrorObject invalid(String description) {
        return OAuth2Error.INVALID_REQUEST_OBJECT.setDescription(description);
    }

    private static Uni<RequestSource> refused(ErrorObject error) {
        return Uni.createFrom().item(new RequestSource.Refused(error));
    }
}
