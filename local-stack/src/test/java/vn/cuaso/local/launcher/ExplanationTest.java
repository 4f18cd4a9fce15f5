package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.process.StackFailure;

class ExplanationTest {
    private static final Path FOLDER = Path.of("/tree/.local-stack");

    @Test
    void fullDiskIsNamedWhereverItWasNoticed() {
        String byUs = explain(new UncheckedIOException("Cannot write a", new IOException("No space left on device")));
        String byInitdb = explain(new StackFailure("initdb failed (1): could not write: No space left on device"));

        assertThat(byUs)
                .startsWith("The disk that holds /tree/.local-stack is full")
                .doesNotContain("\n");
        assertThat(byInitdb).isEqualTo(byUs);
    }

    @Test
    void folderOfAnotherUserIsNamed() {
        String line =
                explain(new UncheckedIOException("Cannot write a", new AccessDeniedException("/tree/.local-stack/a")));

        assertThat(line).contains("belongs to another user").doesNotContain("\n");
    }

    @Test
    void failureWithAMessageForPeopleSaysJustThat() {
        assertThat(explain(new StackFailure("Port 8080 is taken."))).isEqualTo("Port 8080 is taken.");
    }

    @Test
    void mistakeOfOursKeepsItsStackTrace() {
        assertThat(explain(new IllegalStateException("surprise"))).contains("surprise", "at vn.cuaso.local");
    }

    private static String explain(Throwable failure) {
        return Explanation.of(failure, FOLDER);
    }
}
