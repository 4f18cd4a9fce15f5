package vn.cuaso.auth.flow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sign-in flow's name; it stands in the address of its pages, so knowing it opens nothing by itself.
 *
 * @param value 128 random bits, base64url
 */
public record FlowId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    @JsonCreator
    public FlowId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a flow's name");
        }
    }

    static FlowId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FlowId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what was not made here; nothing a stranger sends becomes part of a key in the store. */
    static Optional<FlowId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FlowId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
