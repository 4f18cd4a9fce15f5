package vn.cuaso.auth.throttle;

import java.util.Optional;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.protection.ClientAddress;

/** Who tries which account from where; whether the account exists plays no part (rule OTP-9). */
public record PasswordAttempt(CitizenId citizenId, ClientAddress address, Optional<KnownBrowser> browser) {}
