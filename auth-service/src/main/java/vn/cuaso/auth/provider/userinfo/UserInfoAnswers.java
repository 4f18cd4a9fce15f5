package vn.cuaso.auth.provider.userinfo;

import com.nimbusds.jose.JWSAlgorithm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.key.SigningAlgorithm;
import vn.cuaso.auth.key.TokenSigner;
import vn.cuaso.auth.key.TokenType;

/** Gives claims the form that a client is registered for: plain JSON, or signed (OpenID Connect Core §5.3.2). */
@ApplicationScoped
class UserInfoAnswers {

    private final ClientRegistry clients;
    private final TokenSigner signer;
    private final String issuer;

    UserInfoAnswers(ClientRegistry clients, TokenSigner signer, Origins origins) {
        this.clients = clients;
        this.signer = signer;
        this.issuer = origins.identity().toString();
    }

    Uni<UserInfoOutcome> answer(String clientId, Map<String, Object> claims) {
        return clients.find(clientId)
                .chain(client -> client.map(Client::algorithms)
                        .flatMap(algorithms -> algorithms.userInfo())
                        .map(algorithm -> sign(clientId, claims, algorithm))
                        .orElseGet(() -> Uni.createFrom().item(new UserInfoOutcome.Found(claims))));
    }

    /** Who reads it knows from whom it is, and for whom. */
    private Uni<UserInfoOutcome> sign(String clientId, Map<String, Object> claims, JWSAlgorithm algorithm) {
        Map<String, Object> signed = new LinkedHashMap<>(claims);
        signed.put("iss", issuer);
        signed.put("aud", clientId);
        return signer.sign(TokenType.USER_INFO, signed, SigningAlgorithm.of(algorithm))
                .map(UserInfoOutcome.Signed::new);
    }
}
