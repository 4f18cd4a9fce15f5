package vn.cuaso.auth.flow;

import java.util.ArrayList;
import java.util.List;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.CitizenIdInput;
import vn.cuaso.auth.flow.FieldErrors.FieldError;

/** The form of ID number and password, read before anything is looked up. */
sealed interface PasswordForm {

    record Complete(CitizenId citizenId, String password) implements PasswordForm {
        @Override
        public String toString() {
            return "Complete[hidden]";
        }
    }

    record Incomplete(FieldErrors errors) implements PasswordForm {}

    static PasswordForm read(String citizenId, String password, Words words) {
        CitizenIdInput input = CitizenId.read(citizenId);
        if (input instanceof CitizenIdInput.Valid(CitizenId valid) && !password.isEmpty()) {
            return new Complete(valid, password);
        }
        List<FieldError> errors = new ArrayList<>();
        SignInMessages messages = words.signIn();
        switch (input) {
            case CitizenIdInput.Valid _ -> {}
            case CitizenIdInput.Missing() -> errors.add(citizenIdError(messages.citizenIdMissing()));
            case CitizenIdInput.NotDigits() -> errors.add(citizenIdError(messages.citizenIdNotDigits()));
            case CitizenIdInput.WrongLength(int digits) ->
                errors.add(citizenIdError(messages.citizenIdWrongLength(digits)));
        }
        if (password.isEmpty()) {
            errors.add(new FieldError("password", messages.passwordMissing()));
        }
        return new Incomplete(new FieldErrors(List.copyOf(errors)));
    }

    private static FieldError citizenIdError(String text) {
        return new FieldError("citizen-id", text);
    }
}
