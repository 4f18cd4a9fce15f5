package vn.cuaso.otp.challenge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.otp.phone.PhoneNumber;

/** The body of {@code POST /challenges}. */
public record CreateRequest(
        @NotNull @Pattern(regexp = RequestShapes.TRANSACTION)
        String transaction,

        @NotNull @Pattern(regexp = RequestShapes.PURPOSE) String purpose,
        @NotNull @Pattern(regexp = RequestShapes.ACCOUNT) String account,
        @NotNull @Pattern(regexp = PhoneNumber.E164) String phone,
        @NotNull String clientIp,
        @NotNull Language language) {

    NewChallenge toNewChallenge() {
        return new NewChallenge(
                new Binding(transaction, purpose),
                account,
                new PhoneNumber(phone),
                RequestShapes.network(clientIp),
                language);
    }

    @Override
    public String toString() {
        return "CreateRequest[" + transaction + "]";
    }
}
