package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.local.process.StackFailure;

class StackFolderTest {
    @TempDir
    private Path parent;

    @Test
    void dataAndSecretsSurviveAndLogsDoNot() throws IOException {
        try (StackFolder first = opened(false)) {
            Files.createFile(first.data().resolve("kept"));
            Files.createFile(first.secrets().resolve("kept"));
            Files.createFile(first.logs().resolve("old"));
        }

        try (StackFolder second = opened(false)) {
            assertThat(second.data().resolve("kept")).exists();
            assertThat(second.secrets().resolve("kept")).exists();
            assertThat(second.logs()).isEmptyDirectory();
        }
    }

    @Test
    void freshStartForgetsDataAndSecrets() throws IOException {
        try (StackFolder first = opened(false)) {
            Files.createFile(first.data().resolve("kept"));
            Files.createFile(first.secrets().resolve("kept"));
        }

        try (StackFolder second = opened(true)) {
            assertThat(second.data()).isEmptyDirectory();
            assertThat(second.secrets()).isEmptyDirectory();
        }
    }

    @Test
    void secondLauncherOfTheSameFolderIsToldWhatToDoInOneLine() {
        try (StackFolder first = StackFolder.open(root())) {
            assertThatThrownBy(() -> StackFolder.open(first.root()))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining("Ctrl-C")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void folderOfSomebodyElseIsLeftAlone() throws IOException {
        Path logs = Files.createDirectories(root().resolve("logs"));

        assertThatThrownBy(() -> StackFolder.open(root()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("empty folder");
        assertThat(logs).exists();
    }

    private StackFolder opened(boolean fresh) {
        StackFolder folder = StackFolder.open(root());
        folder.prepare(fresh);
        return folder;
    }

    private Path root() {
        return parent.resolve(".local-stack");
    }
}
