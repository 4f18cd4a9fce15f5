package vn.cuaso.auth.client;

import java.time.Duration;
import java.util.Optional;

/** How long a client's tokens live; empty: as long as everybody's ({@code cuaso.auth.tokens}). */
public record ClientLifetimes(Optional<Duration> accessToken, Optional<Duration> identityToken) {

    /** As everybody's. */
    public static ClientLifetimes defaults() {
        return new ClientLifetimes(Optional.empty(), Optional.empty());
    }
}
