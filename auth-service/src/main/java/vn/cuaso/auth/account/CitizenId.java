package vn.cuaso.auth.account;

import java.util.regex.Pattern;

/**
 * A personal ID number (<i>số định danh cá nhân</i>): 12 digits, without a check digit (NĐ 137/2015 Điều 13).
 *
 * @param digits exactly 12
 */
public record CitizenId(String digits) {

    private static final int LENGTH = 12;
    private static final int CENTURY_AND_SEX = 3;
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public CitizenId {
        if (digits.length() != LENGTH || !DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("An ID number has 12 digits");
        }
    }

    /** Reads what somebody typed. Spaces are forgiven: cards and letters print the number in groups. */
    public static CitizenIdInput read(String typed) {
        String compact = SPACES.matcher(typed).replaceAll("");
        if (compact.isEmpty()) {
            return new CitizenIdInput.Missing();
        }
        if (!DIGITS.matcher(compact).matches()) {
            return new CitizenIdInput.NotDigits();
        }
        return compact.length() == LENGTH
                ? new CitizenIdInput.Valid(new CitizenId(compact))
                : new CitizenIdInput.WrongLength(compact.length());
    }

    /** The fourth digit is even for a man and odd for a woman, in every century (NĐ 137/2015 Điều 13). */
    Sex sex() {
        return digits.charAt(CENTURY_AND_SEX) % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** Never the number: what is logged by accident must not name a person. */
    @Override
    public String toString() {
        return "CitizenId[hidden]";
    }
}
