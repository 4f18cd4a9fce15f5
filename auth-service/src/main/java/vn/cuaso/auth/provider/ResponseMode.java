package vn.cuaso.auth.provider;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where in the redirect URI the authorization response stands (OAuth 2.0 Multiple Response Type Encoding Practices §2.1). */
public enum ResponseMode {
    QUERY("query"),
    FRAGMENT("fragment");

    private final String wireName;

    ResponseMode(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
