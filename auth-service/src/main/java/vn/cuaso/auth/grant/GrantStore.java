package vn.cuaso.auth.grant;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.SplitToken;

/** Keeps grants until their end. Each method is one atomic step. */
public interface GrantStore {

    /**
     * Keeps a new grant with its code.
     *
     * @param code carries the grant's id
     */
    Uni<Void> issueCode(Grant grant, SplitToken code, Instant codeExpiresAt, Instant now);

    /**
     * Spends a code (OP-1). The first call gets the grant; a later one revokes it.
     *
     * @param refresh the first refresh token, for clients that get one
     */
    Uni<Redemption> redeemCode(SplitToken code, Optional<SplitToken> refresh, Instant now);

    /**
     * Uses a refresh token. One that was replaced before revokes the grant (OP-5).
     *
     * @param replacement the token that is good from now on instead; empty when the client keeps the one it has
     * @param most replacements of one grant: each is remembered as long as the grant is
     */
    Uni<Refreshing> refresh(SplitToken presented, Optional<SplitToken> replacement, int most, Instant now);

    /** Looks at a refresh token without using it; empty for one that nobody got, or whose grant has ended. */
    Uni<Optional<HeldRefreshToken>> look(SplitToken refresh, Instant now);

    /** The grant, if its code was redeemed and it is still good. */
    Uni<Optional<Grant>> find(String grantId, Instant now);

    /** The grant, as {@link #find} gives it, and ends it: for what a grant is good for once. Of racing calls one gets it. */
    Uni<Optional<Grant>> take(String grantId, Instant now);

    /** Ends the grant and all that it gave. An unknown grant is no error. */
    Uni<Void> revoke(String grantId);
}
