package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void withoutTerminalEachFinishedStepIsOnePlainLine() {
        Progress progress = progress(false);
        progress.await(List.of("redis", "kafka"));
        progress.done("redis", BEGIN);

        assertThat(text()).isEqualTo("  redis                    2.5 s\n");
    }

    @Test
    void onATerminalTheLastLineTellsWhatIsAwaitedUntilItSettles() {
        Progress progress = progress(true);
        progress.await(List.of("redis", "kafka"));
        progress.done("redis", BEGIN);
        assertThat(text()).endsWith("… kafka");

        progress.settle();
        assertThat(text()).endsWith("\r\u001b[K");
    }

    private Progress progress(boolean terminal) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Progress(out, terminal, () -> BEGIN.plusMillis(2_500));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
