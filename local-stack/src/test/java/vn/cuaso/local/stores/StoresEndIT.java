package vn.cuaso.local.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.Stores;

@Tag("thorough")
class StoresEndIT {
    private static final String MAIN = "vn.cuaso.local.stores.StoresMain";

    @Test
    void closingLeavesNoProcessAndNoFolder() throws IOException {
        List<ProcessHandle> processes;
        List<Path> folders;
        try (Stores stores = Stores.with(StoreKind.POSTGRESQL, StoreKind.REDIS, StoreKind.KAFKA)) {
            processes = descendants();
            folders = folders();
            assertThat(processes).hasSizeGreaterThan(8);
            assertThat(folders).isNotEmpty();
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(folders).noneMatch(Files::exists);
    }

    @Test
    void killingTheirStarterLeavesNoProcess() throws Exception {
        try (Stores stores = Stores.with(StoreKind.POSTGRESQL, StoreKind.REDIS)) {
            List<ProcessHandle> processes = descendants();
            starter().destroyForcibly();

            for (ProcessHandle process : processes) {
                process.onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static ProcessHandle starter() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(MAIN))
                .findAny()
                .orElseThrow();
    }

    private static List<ProcessHandle> descendants() {
        return Stream.concat(Stream.of(starter()), starter().descendants()).toList();
    }

    private static List<Path> folders() throws IOException {
        String prefix = "cuaso-stores-" + starter().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
