package vn.cuaso.auth.flow;

import io.quarkus.qute.TemplateData;

/**
 * What is left of a code's life, by the server's clock.
 *
 * @param secondsLeft 0 when it has expired
 */
@TemplateData
record Countdown(long secondsLeft) {

    /** As the countdown begins: {@code 02:56}. */
    public String display() {
        return "%02d:%02d".formatted(secondsLeft / 60, secondsLeft % 60);
    }

    public boolean isOver() {
        return secondsLeft == 0;
    }
}
