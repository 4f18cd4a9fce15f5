package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorInvitationTest {
    private static final String LINK = "http://127.0.0.1:8091/internal/operators/join?invitation=abc.def";

    @TempDir
    Path root;

    private StackFolder folder;

    @BeforeEach
    void open() {
        folder = StackFolder.open(root.resolve("stack"));
        folder.prepare(false);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void linkOfTheFirstStartIsFoundInTheLog() throws IOException {
        firstStart();

        assertThat(found(Instant.now())).contains(LINK);
    }

    @Test
    void linkOutlastsTheLogsOfItsRun() throws IOException {
        firstStart();
        found(Instant.now());
        folder.prepare(false);

        assertThat(found(Instant.now())).contains(LINK);
    }

    @Test
    void linkIsForgottenAfterADayAndWithTheData() throws IOException {
        firstStart();
        found(Instant.now());
        Files.delete(folder.logs().resolve("auth-service-2.log"));

        assertThat(found(Instant.now().plus(Duration.ofHours(25)))).isEmpty();
        folder.prepare(true);
        assertThat(found(Instant.now())).isEmpty();
    }

    @Test
    void startWithoutALinkHasNone() {
        assertThat(found(Instant.now())).isEmpty();
    }

    private void firstStart() throws IOException {
        Files.writeString(folder.logs().resolve("auth-service.log"), "INFO started\n");
        Files.writeString(
                folder.logs().resolve("auth-service-2.log"),
                "INFO [FirstOperator] There is no operator yet. The first administrator joins by " + LINK
                        + "\nINFO started\n");
    }

    private Optional<String> found(Instant now) {
        return new OperatorInvitation(folder, InstantSource.fixed(now)).find();
    }
}
