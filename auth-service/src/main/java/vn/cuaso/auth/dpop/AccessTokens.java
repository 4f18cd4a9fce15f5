package vn.cuaso.auth.dpop;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.DPoPTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.TokenType;

/** Judges the access tokens that our own resources are asked with: bound ones with their proof, bearer tokens without. */
@ApplicationScoped
public class AccessTokens {

    private final IssuedTokens tokens;
    private final ProofVerifier proofs;
    private final ProofNonces nonces;
    private final ClientRegistry clients;
    private final String issuer;

    AccessTokens(
            IssuedTokens tokens, ProofVerifier proofs, ProofNonces nonces, ClientRegistry clients, Origins origins) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.nonces = nonces;
        this.clients = clients;
        this.issuer = origins.identity().toString();
    }

    /** Takes either kind, each by its own scheme. */
    public Uni<AccessOutcome> judge(PresentedToken presented) {
        return presented
                .bound()
                .map(token -> judgeBound(token, presented))
                .or(() -> presented.bearer().map(this::judgeBearer))
                .orElseGet(() -> refused(BearerTokenError.INVALID_TOKEN, "there is no token of a known scheme"));
    }

    /** Takes only tokens that are bound to a key, with a proof by that key. */
    public Uni<AccessOutcome> judgeBound(PresentedToken presented) {
        return presented
                .bound()
                .map(token -> judgeBound(token, presented))
                .orElseGet(() -> refused(error(DPoPTokenError.INVALID_TOKEN), "there is no token of the scheme DPoP"));
    }

    private Uni<AccessOutcome> judgeBound(String token, PresentedToken presented) {
        return ours(token)
                .chain(found -> found.map(ours -> needsNonce(ours)
                                .map(needed -> new ProvenRequest(
                                        presented.method(),
                                        presented.path(),
                                        presented.proofs(),
                                        Optional.of(token),
                                        needed))
                                .chain(proofs::verify)
                                .map(outcome -> bound(ours, outcome)))
                        .orElseGet(() ->
                                refused(error(DPoPTokenError.INVALID_TOKEN), "the access token is not good here")));
    }

    private Uni<Boolean> needsNonce(IssuedToken token) {
        return clients.find(token.text("client_id").orElse(""))
                .map(client -> client.filter(nonces::areRequiredOf).isPresent());
    }

    private static AccessOutcome bound(IssuedToken token, ProofOutcome outcome) {
        return switch (outcome) {
            case ProofOutcome.Missing() ->
                new AccessOutcome.Refused(error(DPoPTokenError.INVALID_DPOP_PROOF), "there is no proof");
            case ProofOutcome.NonceWanted _ ->
                new AccessOutcome.Refused(error(DPoPTokenError.USE_DPOP_NONCE), "the proof has no nonce of now");
            case ProofOutcome.Refused(String detail) ->
                new AccessOutcome.Refused(error(DPoPTokenError.INVALID_DPOP_PROOF), "bad proof: " + detail);
            case ProofOutcome.Proven(ProvenKey key) ->
                token.boundTo().equals(Optional.of(key.thumbprint()))
                        ? new AccessOutcome.Granted(token, Optional.of(key))
                        : new AccessOutcome.Refused(
                                error(DPoPTokenError.INVALID_TOKEN), "the token is not bound to the proof's key");
        };
    }

    /** RFC 9449 §7.2: who stole a bound token would present it so. */
    private Uni<AccessOutcome> judgeBearer(String token) {
        return ours(token)
                .map(found -> found.filter(ours -> ours.boundTo().isEmpty())
                        .<AccessOutcome>map(ours -> new AccessOutcome.Granted(ours, Optional.empty()))
                        .orElseGet(() -> new AccessOutcome.Refused(
                                BearerTokenError.INVALID_TOKEN,
                                "the access token is no bearer token, or not good here")));
    }

    private Uni<Optional<IssuedToken>> ours(String token) {
        return tokens.verify(token, TokenType.ACCESS).map(found -> found.filter(ours -> ours.isFor(issuer)));
    }

    private static DPoPTokenError error(DPoPTokenError error) {
        return error.setJWSAlgorithms(ProofAlgorithms.set());
    }

    private static Uni<AccessOutcome> refused(TokenSchemeError error, String detail) {
        return Uni.createFrom().item(new AccessOutcome.Refused(error, detail));
    }
}
