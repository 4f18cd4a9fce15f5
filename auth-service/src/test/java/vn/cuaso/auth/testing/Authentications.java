package vn.cuaso.auth.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.session.Authentication;

/** Valid authentications. */
public final class Authentications {

    private Authentications() {}

    /** Somebody who signed in with password and SMS code. */
    public static Authentication passwordAndSms(Instant at, String sessionId) {
        return new Authentication(
                new AccountId(UUID.randomUUID()), at, "urn:cuaso:acr:2", List.of("pwd", "sms"), Optional.of(sessionId));
    }
}
