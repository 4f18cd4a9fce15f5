package vn.cuaso.auth.flow;

import java.util.Optional;
import java.util.regex.Pattern;

/** A one-time code as somebody types it: six digits, spaces forgiven (rule OTP-12). */
record CodeInput(String digits) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]");
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    /** Empty for what cannot be a code; it costs the citizen no attempt. */
    static Optional<CodeInput> read(String typed) {
        String compact = SPACES.matcher(typed).replaceAll("");
        return FORM.matcher(compact).matches() ? Optional.of(new CodeInput(compact)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CodeInput[hidden]";
    }
}
