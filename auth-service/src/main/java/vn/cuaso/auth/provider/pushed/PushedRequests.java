package vn.cuaso.auth.provider.pushed;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.SplitToken;

/** Keeps pushed requests. Each method is one atomic step. */
public interface PushedRequests {

    /** How every {@code request_uri} of ours begins (RFC 9126 §2.2). */
    String URN = "urn:ietf:params:oauth:request_uri:";

    /**
     * @param reference stands in the {@code request_uri}
     * @param expiresAt no browser may come with it from then on
     * @param forgottenAt nobody who came in time can be under way any more
     */
    Uni<Void> keep(SplitToken reference, PushedRequest request, Instant expiresAt, Instant forgottenAt, Instant now);

    /** The request, unless it has expired or a code was issued for it. Looking spends nothing: pages are loaded twice (OP-4). */
    Uni<Optional<PushedRequest>> find(SplitToken reference, Instant now);

    /**
     * Spends the request for one holder: a code was issued, and may be handed out.
     *
     * @return true for the first holder, however often it comes; false for every other, and when the request is forgotten
     */
    Uni<Boolean> spend(PushedReference reference);
}
