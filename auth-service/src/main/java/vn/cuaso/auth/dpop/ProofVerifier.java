package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.dpop.DPoPUtils;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cuaso.auth.deployment.Origins;

/**
 * Checks proofs (RFC 9449 §4.3). The verifiers of the Nimbus SDK go by the system's clock and ask for spent proofs while they
 * block, so only its parsing is used here.
 */
@ApplicationScoped
public class ProofVerifier {

    private static final int LONGEST_ID = 256;

    private final List<String> origins;
    private final SpentProofs spent;
    private final ProofNonces nonces;
    private final DpopConfig config;
    private final Clock clock;

    ProofVerifier(Origins origins, SpentProofs spent, ProofNonces nonces, DpopConfig config, Clock clock) {
        this.origins = List.of(origin(origins.identity()), origin(origins.app()));
        this.spent = spent;
        this.nonces = nonces;
        this.config = config;
        this.clock = clock;
    }

    /** Looks at the proof and spends it: it is good for this one request. */
    public Uni<ProofOutcome> verify(ProvenRequest request) {
        if (request.proofs().isEmpty()) {
            return outcome(new ProofOutcome.Missing());
        }
        if (request.proofs().size() > 1) {
            return refused("there are several proofs");
        }
        return Proof.read(request.proofs().getFirst())
                .map(proof ->
                        problem(proof, request).map(ProofVerifier::refused).orElseGet(() -> use(proof, request)))
                .orElseGet(() -> refused("it is not a proof signed with one of " + ProofAlgorithms.names()));
    }

    /** Where a nonce is wanted, a proof without it is not spent: it is worth nothing. */
    private Uni<ProofOutcome> use(Proof proof, ProvenRequest request) {
        boolean fit = !request.nonceRequired()
                || proof.text("nonce").filter(nonces::isGood).isPresent();
        return fit ? spend(proof) : outcome(new ProofOutcome.NonceWanted(nonces.fresh()));
    }

    private Optional<String> problem(Proof proof, ProvenRequest request) {
        if (!proof.text("htm").equals(Optional.of(request.method()))) {
            return Optional.of("it is about another method");
        }
        if (proof.text("htu").filter(address -> isOurs(address, request.path())).isEmpty()) {
            return Optional.of("it is about another address");
        }
        if (proof.text("jti")
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .isEmpty()) {
            return Optional.of("it has no usable jti");
        }
        if (!isTimely(proof.claims().getIssueTime())) {
            return Optional.of("it was not made just now");
        }
        if (!isInForce(proof.claims())) {
            return Optional.of("it is not good yet, or not any more, by its own word");
        }
        boolean namesToken = request.accessToken()
                .map(token ->
                        proof.text("ath").filter(named -> isHash(named, token)).isPresent())
                .orElse(true);
        return namesToken ? Optional.empty() : Optional.of("it is about another access token");
    }

    /** Query and fragment do not count (RFC 9449 §4.3), nor does how scheme, host and port are written (RFC 3986 §6.2). */
    private boolean isOurs(String address, String path) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && path.equals(uri.getRawPath())
                    && origins.contains(origin(uri));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = "https".equals(scheme) ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    private boolean isTimely(Date issued) {
        return issued != null
                && Duration.between(issued.toInstant(), clock.instant()).abs().compareTo(config.window()) <= 0;
    }

    /** A proof needs neither {@code nbf} nor {@code exp}; one that has them means them (RFC 7519 §4.1). */
    private boolean isInForce(JWTClaimsSet claims) {
        Instant now = clock.instant();
        boolean over = claims.getExpirationTime() != null
                && !now.isBefore(claims.getExpirationTime().toInstant());
        boolean early = claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now.plus(config.window()));
        return !over && !early;
    }

    private static boolean isHash(String named, String token) {
        try {
            String computed =
                    DPoPUtils.computeSHA256(new DPoPAccessToken(token)).toString();
            return MessageDigest.isEqual(
                    computed.getBytes(StandardCharsets.US_ASCII), named.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private Uni<ProofOutcome> spend(Proof proof) {
        // One from the future is accepted for two windows; the third is for instances whose clocks are behind this
        // one's.
        Duration memory = config.window().multipliedBy(3);
        return spent.spend(proof.key(), proof.text("jti").orElseThrow(), memory)
                .map(first -> first
                        ? new ProofOutcome.Proven(proof.key())
                        : new ProofOutcome.Refused("it was presented before"));
    }

    private static Uni<ProofOutcome> refused(String detail) {
        return outcome(new ProofOutcome.Refused(detail));
    }

    private static Uni<ProofOutcome> outcome(ProofOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
