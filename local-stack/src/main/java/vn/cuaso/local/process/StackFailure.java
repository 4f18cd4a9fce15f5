package vn.cuaso.local.process;

/** What a person in front of the terminal can do something about: the message is one clear line that says what. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
