package vn.cuaso.auth.client;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Optional;

/**
 * What is signed how, for a client and by it.
 *
 * @param identityToken {@code id_token_signed_response_alg}; logout tokens are signed with it too
 * @param userInfo {@code userinfo_signed_response_alg}; empty: the answer is plain JSON
 * @param requestObject {@code request_object_signing_alg}: the only one; empty: any that we check
 */
public record ClientAlgorithms(
        JWSAlgorithm identityToken, Optional<JWSAlgorithm> userInfo, Optional<JWSAlgorithm> requestObject) {

    /** All that we sign with and check, the best first. */
    public static final List<JWSAlgorithm> SUPPORTED =
            List.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.EdDSA, JWSAlgorithm.RS256);

    /** Those of the FAPI 2.0 Security Profile §5.4.1. */
    public static final List<JWSAlgorithm> FAPI2 = List.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.EdDSA);

    /** What holds for a client that says nothing. */
    public static ClientAlgorithms defaults() {
        return new ClientAlgorithms(JWSAlgorithm.ES256, Optional.empty(), Optional.empty());
    }
}
