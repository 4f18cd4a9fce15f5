package vn.cuaso.auth.provider;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a client asks to be shown, or not to be shown (OpenID Connect Core §3.1.2.1). */
public enum Prompt {
    /** Answer without showing a page, or with an error. */
    NONE("none"),
    /** Ask for the password again, session or not. */
    LOGIN("login"),
    /** Ask for consent again, given before or not. */
    CONSENT("consent"),
    /** Choosing another account means signing in again here. */
    SELECT_ACCOUNT("select_account");

    private final String wireName;

    Prompt(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public static Optional<Prompt> parse(String wireName) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.wireName.equals(wireName))
                .findFirst();
    }
}
