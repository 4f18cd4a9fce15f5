package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.DPoPTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.TokenType;

/** Judges the access tokens that our own resources are asked with: bound ones with their proof, bearer tokens without. */
@ApplicationScoped
public class AccessTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256);

    private final IssuedTokens tokens;
    private final ProofVerifier proofs;
    private final String issuer;

    AccessTokens(IssuedTokens tokens, ProofVerifier proofs, Origins origins) {
        this.tokens = tokens;
        this.proofs = proofs;
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
        ProvenRequest request =
                new ProvenRequest(presented.method(), presented.path(), presented.proofs(), Optional.of(token));
        return ours(token)
                .chain(found -> found.map(ours -> proofs.verify(request).map(outcome -> bound(ours, outcome)))
                        .orElseGet(() ->
                                refused(error(DPoPTokenError.INVALID_TOKEN), "the access token is not good here")));
    }

    private static AccessOutcome bound(IssuedToken token, ProofOutcome outcome) {
        return switch (outcome) {
            case ProofOutcome.Missing() ->
                new AccessOutcome.Refused(error(DPoPTokenError.INVALID_DPOP_PROOF), "there is no proof");
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
        return error.setJWSAlgorithms(ALGORITHMS);
    }

    private static Uni<AccessOutcome> refused(TokenSchemeError error, String detail) {
        return Uni.createFrom().item(new AccessOutcome.Refused(error, detail));
    }
}
