package vn.cuaso.auth.account;

import java.util.Locale;

/**
 * Why an account is not taken.
 *
 * @param column the column of the CSV file and, in camel case, the member in the admin API
 * @param reason for the operator, in English; never repeats the value
 */
public record AccountProblem(Column column, String reason) {

    /** Where the problem is. */
    public enum Column {
        CITIZEN_ID,
        NAME,
        BIRTH_DATE,
        ADDRESS,
        PHONE,
        EMAIL,
        IDENTITY_LEVEL,
        STATUS,
        PASSWORD;

        /** As in the header of the CSV file. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As in the JSON of the admin API. */
        public String memberName() {
            String[] words = wireName().split("_", 2);
            return words.length == 1
                    ? words[0]
                    : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
        }
    }
}
