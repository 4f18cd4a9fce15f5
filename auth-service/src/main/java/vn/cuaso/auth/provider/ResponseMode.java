package vn.cuaso.auth.provider;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How an authorization response reaches the redirect URI (OAuth 2.0 Multiple Response Type Encoding Practices §2.1). */
public enum ResponseMode {
    QUERY("query"),
    FRAGMENT("fragment"),
    /** OAuth 2.0 Form Post Response Mode. */
    FORM_POST("form_post");

    private final String wireName;

    ResponseMode(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public static Optional<ResponseMode> parse(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(wireName))
                .findFirst();
    }
}
