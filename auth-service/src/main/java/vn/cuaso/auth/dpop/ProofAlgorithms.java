package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.auth.key.SigningAlgorithm;

/** What proofs may be signed with: FAPI 2.0 Security Profile §5.4.1, so without RS256. */
public final class ProofAlgorithms {

    private static final Set<SigningAlgorithm> TAKEN =
            EnumSet.of(SigningAlgorithm.ES256, SigningAlgorithm.PS256, SigningAlgorithm.EDDSA);

    private ProofAlgorithms() {}

    static boolean isTaken(SigningAlgorithm algorithm) {
        return TAKEN.contains(algorithm);
    }

    /** For metadata, and for who sent something else. */
    public static List<JWSAlgorithm> names() {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(TAKEN::contains)
                .map(SigningAlgorithm::jws)
                .toList();
    }

    static Set<JWSAlgorithm> set() {
        return names().stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
