package vn.cuaso.portal.session;

import java.time.Instant;

/** What a logout token says has ended (OpenID Connect Back-Channel Logout §2.4). */
sealed interface ProviderEnding {

    /** One session. */
    record OfSession(ProviderSession session) implements ProviderEnding {}

    /**
     * All that the citizen had.
     *
     * @param until by the provider's clock; a later sign-in goes on
     */
    record OfSubject(ProviderSubject subject, Instant until) implements ProviderEnding {}
}
