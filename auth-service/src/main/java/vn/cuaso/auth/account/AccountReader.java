package vn.cuaso.auth.account;

import static vn.cuaso.auth.account.AccountForm.given;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.cuaso.auth.account.AccountProblem.Column;
import vn.cuaso.auth.deployment.VietnamTime;
import vn.cuaso.auth.password.PasswordPolicy;

/** Checks one {@link AccountForm} and collects every problem it has. */
final class AccountReader {

    private static final int LONGEST_TEXT = 500;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final List<AccountProblem> problems = new ArrayList<>();
    private final LocalDate today;

    private AccountReader(Clock clock) {
        this.today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }

    static AccountReading read(AccountForm form, Clock clock) {
        AccountReader reader = new AccountReader(clock);
        Optional<AccountData> data = reader.data(form);
        return data.<AccountReading>map(AccountReading.Accepted::new)
                .orElseGet(() -> new AccountReading.Refused(List.copyOf(reader.problems)));
    }

    private Optional<AccountData> data(AccountForm form) {
        Optional<CitizenId> citizenId = citizenId(form.citizenId());
        Optional<String> name = required(Column.NAME, form.name()).flatMap(text -> text(Column.NAME, text));
        Optional<LocalDate> birthDate = optional(form.birthDate(), this::birthDate);
        Optional<String> address = optional(form.address(), text -> text(Column.ADDRESS, text));
        Optional<PhoneNumber> phone = optional(form.phone(), this::phone);
        Optional<String> email = optional(form.email(), this::email);
        Optional<IdentityLevel> level =
                required(Column.IDENTITY_LEVEL, form.identityLevel()).flatMap(this::level);
        Optional<AccountStatus> status = optional(form.status(), this::status);
        // Taken to the letter: the sign-in page does not strip a password either.
        Optional<String> password = Optional.ofNullable(form.password())
                .filter(text -> !text.isBlank())
                .flatMap(this::password);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Person person = new Person(citizenId.orElseThrow(), name.orElseThrow(), birthDate, address, phone, email);
        return Optional.of(new AccountData(person, level.orElseThrow(), status, password));
    }

    private Optional<CitizenId> citizenId(String value) {
        return switch (CitizenId.read(value == null ? "" : value)) {
            case CitizenIdInput.Valid valid -> Optional.of(valid.citizenId());
            case CitizenIdInput.Missing() -> refuse(Column.CITIZEN_ID, "is missing");
            case CitizenIdInput.NotDigits() -> refuse(Column.CITIZEN_ID, "has something other than digits");
            case CitizenIdInput.WrongLength(int digits) ->
                refuse(Column.CITIZEN_ID, "has %d digits instead of 12".formatted(digits));
        };
    }

    private Optional<String> text(Column column, String text) {
        return text.length() <= LONGEST_TEXT
                ? Optional.of(text)
                : refuse(column, "is longer than %d characters".formatted(LONGEST_TEXT));
    }

    private Optional<LocalDate> birthDate(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(text, format);
                return date.isAfter(today) ? refuse(Column.BIRTH_DATE, "is in the future") : Optional.of(date);
            } catch (DateTimeParseException _) {
                // Perhaps it has the next form.
            }
        }
        return refuse(Column.BIRTH_DATE, "is neither YYYY-MM-DD nor DD/MM/YYYY");
    }

    private Optional<PhoneNumber> phone(String text) {
        return PhoneNumber.read(text).or(() -> refuse(Column.PHONE, "is not a telephone number"));
    }

    private Optional<String> email(String text) {
        return EMAIL.matcher(text).matches() ? Optional.of(text) : refuse(Column.EMAIL, "is not an e-mail address");
    }

    private Optional<IdentityLevel> level(String text) {
        return switch (text) {
            case "1" -> Optional.of(IdentityLevel.ONE);
            case "2" -> Optional.of(IdentityLevel.TWO);
            default -> refuse(Column.IDENTITY_LEVEL, "is neither 1 nor 2");
        };
    }

    private Optional<AccountStatus> status(String text) {
        return AccountStatus.named(text).or(() -> refuse(Column.STATUS, "is none of active, locked, closed"));
    }

    private Optional<String> password(String text) {
        return switch (PasswordPolicy.check(text).orElse(null)) {
            case null -> Optional.of(text);
            case LENGTH -> refuse(Column.PASSWORD, "does not have 8 to 20 characters");
            case NOT_MIXED ->
                refuse(Column.PASSWORD, "does not mix upper and lower case, digits and special characters");
        };
    }

    private Optional<String> required(Column column, String value) {
        return given(value).or(() -> refuse(column, "is missing"));
    }

    private static <T> Optional<T> optional(String value, Function<String, Optional<T>> reader) {
        return given(value).flatMap(reader);
    }

    private <T> Optional<T> refuse(Column column, String reason) {
        problems.add(new AccountProblem(column, reason));
        return Optional.empty();
    }
}
