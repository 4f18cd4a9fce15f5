package vn.cuaso.auth.dpop;

import java.util.List;
import java.util.Optional;

/**
 * What a proof has to be about.
 *
 * @param method of the request, {@code htm}
 * @param path of the endpoint, as it is registered here; {@code htu} is this path under one of our own origins
 * @param proofs the values of the header {@code DPoP}
 * @param accessToken which the proof has to name ({@code ath}); empty at the token endpoint
 * @param nonceRequired whether the proof needs a nonce of ours: {@link ProofNonces#areRequiredOf}
 */
public record ProvenRequest(
        String method, String path, List<String> proofs, Optional<String> accessToken, boolean nonceRequired) {

    public ProvenRequest {
        proofs = List.copyOf(proofs);
    }

    /** One that needs no nonce. */
    public ProvenRequest(String method, String path, List<String> proofs, Optional<String> accessToken) {
        this(method, path, proofs, accessToken, false);
    }

    @Override
    public String toString() {
        return "ProvenRequest[%s %s]".formatted(method, path);
    }
}
