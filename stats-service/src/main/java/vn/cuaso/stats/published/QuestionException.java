package vn.cuaso.stats.published;

/** A question that makes no sense; the message says why, and may be shown to whoever asked. */
public final class QuestionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public QuestionException(String message) {
        super(message);
    }
}
