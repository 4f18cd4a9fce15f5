package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import vn.cuaso.local.process.StackFailure;

/** Turns what went wrong into what the person in front of the terminal reads. */
final class Explanation {
    private Explanation() {}

    /** One clear line where we know what to do; else the stack trace, which somebody will want to report. */
    static String of(Throwable failure, Path folder) {
        if (mentions(failure, "No space left on device")) {
            return "The disk that holds " + folder + " is full. Make room, or choose another disk: ./run --data FOLDER";
        }
        if (failure instanceof StackFailure) {
            return failure.getMessage();
        }
        if (failure instanceof UncheckedIOException wrapper) {
            IOException cause = wrapper.getCause();
            return cause instanceof AccessDeniedException
                    ? "Not allowed to use " + cause.getMessage() + ": it belongs to another user. Remove " + folder
                            + " as that user, or choose another folder: ./run --data FOLDER"
                    : wrapper.getMessage() + ": " + cause.getMessage();
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static boolean mentions(Throwable failure, String text) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains(text)) {
                return true;
            }
        }
        return false;
    }
}
