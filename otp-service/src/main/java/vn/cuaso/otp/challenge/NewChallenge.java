package vn.cuaso.otp.challenge;

import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.otp.phone.PhoneNumber;

/**
 * What a challenge is asked for with.
 *
 * @param account the pseudonym that auth-service gives the account
 * @param network what the client's address counts as
 */
public record NewChallenge(Binding binding, String account, PhoneNumber phone, String network, Language language) {}
