package vn.cuaso.auth.dpop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An access token as a request brings it.
 *
 * @param path of the endpoint
 * @param authorization the header, if there is one
 * @param proofs the values of the header {@code DPoP}
 */
public record PresentedToken(String method, String path, Optional<String> authorization, List<String> proofs) {

    private static final String DPOP = "dpop ";
    private static final String BEARER = "bearer ";

    public PresentedToken {
        proofs = List.copyOf(proofs);
    }

    /** The token of the scheme {@code DPoP}; names of schemes are written either way (RFC 9110 §11.1). */
    Optional<String> bound() {
        return after(DPOP);
    }

    Optional<String> bearer() {
        return after(BEARER);
    }

    private Optional<String> after(String scheme) {
        return authorization
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(scheme))
                .map(header -> header.substring(scheme.length()).strip());
    }

    @Override
    public String toString() {
        return "PresentedToken[%s %s]".formatted(method, path);
    }
}
