package vn.cuaso.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;

/**
 * That a citizen proved who they are: when, at which level and by which means.
 *
 * @param acr level of authentication, as it stands in the ID token
 * @param amr means used (RFC 8176), for example {@code pwd}, {@code sms}
 * @param sessionId the SSO session, the {@code sid} of ID tokens, not the secret in the cookie; empty for a client that takes
 *     no part in single sign-on
 */
public record Authentication(
        AccountId account, Instant authenticatedAt, String acr, List<String> amr, Optional<String> sessionId) {

    public Authentication {
        amr = List.copyOf(amr);
    }

    /** The same, its level called by another name: one that it satisfies. */
    public Authentication called(String otherAcr) {
        return new Authentication(account, authenticatedAt, otherAcr, amr, sessionId);
    }
}
