package vn.cuaso.auth.device;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new passcode has to be: six digits that are not the first that somebody else would try. */
final class PasscodePolicy {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern BLOCKS = Pattern.compile("(?:([0-9])\\1+)+");
    private static final List<DateTimeFormatter> BIRTH_DATES =
            List.of(DateTimeFormatter.ofPattern("ddMMuu"), DateTimeFormatter.ofPattern("uuMMdd"));

    private PasscodePolicy() {}

    static boolean isSixDigits(String passcode) {
        return SIX_DIGITS.matcher(passcode).matches();
    }

    /**
     * @param passcode six digits
     * @param birthDate of the holder, where it is known
     */
    static boolean isTooSimple(String passcode, Optional<LocalDate> birthDate) {
        return isRun(passcode, 1)
                || isRun(passcode, -1)
                || repeats(passcode, 2)
                || repeats(passcode, 3)
                || isOfBlocks(passcode)
                || birthDate.stream()
                        .flatMap(date -> BIRTH_DATES.stream().map(date::format))
                        .anyMatch(passcode::equals);
    }

    /** 121212, 123123. */
    private static boolean repeats(String passcode, int length) {
        return passcode.startsWith(passcode.substring(length));
    }

    /** 111111, 112233, 111222, 110000: no digit stands alone. */
    private static boolean isOfBlocks(String passcode) {
        return BLOCKS.matcher(passcode).matches();
    }

    /** Whether each digit follows from the one before by this step, 9 and 0 being neighbours. */
    private static boolean isRun(String passcode, int step) {
        for (int i = 1; i < passcode.length(); i++) {
            if (Math.floorMod(passcode.charAt(i) - passcode.charAt(i - 1), 10) != Math.floorMod(step, 10)) {
                return false;
            }
        }
        return true;
    }
}
