package vn.cuaso.qr.phone;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.phone.UnrecognizedPhoneException.Refusal;

/** Recognizes phones by their token and their proof, each proof once. */
@ApplicationScoped
class PhoneAuthenticator {

    private static final String SCHEME = "dpop ";

    private final PhoneProof proof;
    private final ProofStore spent;
    private final Origins origins;
    private final Duration memory;

    PhoneAuthenticator(PhoneProof proof, ProofStore spent, Origins origins, PhoneConfig config) {
        this.proof = proof;
        this.spent = spent;
        this.origins = origins;
        // One from the future is fresh for twice the tolerance; the third is for instances whose clocks are behind this
        // one's.
        this.memory = config.proofTolerance().multipliedBy(3);
    }

    /**
     * The phone, or a failure with {@link UnrecognizedPhoneException}.
     *
     * @param path the request's path; its origin is configuration
     * @param authorization the headers {@code Authorization}
     * @param proofs the headers {@code DPoP}; more than one is refused (RFC 9449 §4.3)
     */
    Uni<Phone> recognize(String method, String path, List<String> authorization, List<String> proofs, String address) {
        return Uni.createFrom()
                .item(() -> {
                    var token = token(authorization);
                    if (proofs.size() != 1) {
                        throw new UnrecognizedPhoneException(Refusal.PROOF);
                    }
                    return proof.check(method, URI.create(origins.app() + path), token, proofs.getFirst());
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(proven -> spent.spend(proven.device(), proven.jti(), memory)
                        .map(first -> {
                            if (!first) {
                                throw new UnrecognizedPhoneException(Refusal.REPLAY);
                            }
                            return new Phone(proven.device(), proven.key(), address);
                        }));
    }

    private static String token(List<String> authorization) {
        if (authorization.size() != 1
                || !authorization.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new UnrecognizedPhoneException(Refusal.NO_TOKEN);
        }
        return authorization.getFirst().substring(SCHEME.length()).strip();
    }
}
