package vn.cuaso.auth.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number.
 *
 * @param e164 ITU-T E.164 with the plus sign, for example {@code +84981234229}
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\h.()-]");
    private static final Pattern VIETNAMESE = Pattern.compile("(?:0|84|0084)([1-9][0-9]{8})");
    private static final String VIETNAM = "+84";
    private static final int SHOWN_AT_EACH_END = 3;

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 telephone number");
        }
    }

    /** Reads the forms in use in Vietnam ({@code 098 123 4229}, {@code 84981234229}) and any number with a plus sign. */
    public static Optional<PhoneNumber> read(String typed) {
        String compact = SEPARATORS.matcher(typed).replaceAll("");
        var vietnamese = VIETNAMESE.matcher(compact);
        if (vietnamese.matches()) {
            return Optional.of(new PhoneNumber(VIETNAM + vietnamese.group(1)));
        }
        return E164.matcher(compact).matches() ? Optional.of(new PhoneNumber(compact)) : Optional.empty();
    }

    /** As the OTP page shows it, in the national form where there is one: {@code 098****229} (rule OTP-10). */
    public String masked() {
        String shown = e164.startsWith(VIETNAM) ? "0" + e164.substring(VIETNAM.length()) : e164;
        return shown.substring(0, SHOWN_AT_EACH_END)
                + "*".repeat(shown.length() - 2 * SHOWN_AT_EACH_END)
                + shown.substring(shown.length() - SHOWN_AT_EACH_END);
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + masked() + "]";
    }
}
