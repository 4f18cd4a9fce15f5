package vn.cuaso.auth.federation;

import java.time.Instant;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;

/**
 * A citizen's identity at another provider, linked to their account.
 *
 * @param id names the link to operators; says nothing about the identity
 * @param provider its id in the configuration when the link was made
 * @param linkedAt when the sign-in began in which the account's own code confirmed it, the last time
 */
record FederatedIdentity(
        UUID id, AccountId account, String provider, String issuer, Instant linkedAt, Instant lastUsedAt) {}
