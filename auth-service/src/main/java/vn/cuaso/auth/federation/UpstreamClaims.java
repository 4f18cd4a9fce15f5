package vn.cuaso.auth.federation;

import java.time.Instant;
import java.util.Optional;

/**
 * What is read of a provider's ID token and UserInfo.
 *
 * @param citizenId as the provider writes it, which may be anything
 * @param authenticatedAt {@code auth_time}, if the provider says so
 * @param acr the provider's word for the level, which may be anything
 */
record UpstreamClaims(
        String issuer,
        String subject,
        Optional<String> citizenId,
        Optional<String> acr,
        Optional<Instant> authenticatedAt) {

    @Override
    public String toString() {
        return "UpstreamClaims[hidden]";
    }
}
