package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.local.process.Ports;

@Tag("thorough")
class LauncherIT {
    private static final String[] QUIET = {"--no-demo", "--ports-from", "any"};

    @TempDir
    private Path temporary;

    private Path repository;
    private Path folder;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = StandInRepository.in(temporary.resolve("repository"));
        folder = temporary.resolve("stack");
    }

    @Test
    void signalStopsEverythingAndSecondRunOfTheFolderIsRefusedMeanwhile() throws Exception {
        try (LauncherProcess launcher = launch(QUIET)) {
            launcher.awaitLine("Ctrl-C stops everything");
            assertThat(launcher.running()).hasSizeGreaterThan(8);

            try (LauncherProcess second = launch()) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.lines()).singleElement().asString().contains("Another ./run", "Ctrl-C");
            }
            launcher.handle().destroy();
            launcher.awaitEnd();

            assertThat(launcher.running()).isEmpty();
            assertThat(launcher.lines()).last().asString().contains("nothing is left running");
        }
    }

    @Test
    void serviceThatDoesNotStartIsReportedWithItsLogAndTheRestIsStopped() throws Exception {
        try (LauncherProcess launcher =
                launch("--no-demo", "--ports-from", "any", "--set", "otp-service:stand-in.dies=yes")) {

            assertThat(launcher.awaitEnd()).isEqualTo(1);

            assertThat(String.join("\n", launcher.lines()))
                    .contains("otp-service ended by itself", "I cannot go on")
                    .doesNotContain("\tat ");
            assertThat(launcher.running()).isEmpty();
        }
    }

    @Test
    void serviceThatDiesLaterIsReportedAndTheRestIsStopped() throws Exception {
        try (LauncherProcess launcher = launch(QUIET)) {
            launcher.awaitLine("Ctrl-C stops everything");

            launcher.service("stats-service").destroyForcibly();

            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(String.join("\n", launcher.lines())).contains("stats-service ended by itself");
            assertThat(launcher.running()).isEmpty();
        }
    }

    @Test
    void killedLauncherLeavesNothingBehind() throws Exception {
        try (LauncherProcess launcher = launch(QUIET)) {
            launcher.awaitLine("Ctrl-C stops everything");
            List<ProcessHandle> running = launcher.running();

            launcher.handle().destroyForcibly();

            for (ProcessHandle process : running) {
                process.onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void controlledLauncherStopsAndStartsPartsAndEndsWithItsInput() throws Exception {
        try (LauncherProcess launcher = launch("--control", "--no-demo", "--ports-from", "any")) {
            launcher.awaitLine("ready " + folder.resolve("configuration/stack.properties"));
            ProcessHandle first = launcher.service("otp-service");

            launcher.command("kill otp-service");
            launcher.awaitLine("done");
            assertThat(first.isAlive()).isFalse();
            launcher.command("start otp-service");
            launcher.awaitLine("done");
            assertThat(launcher.service("otp-service").isAlive()).isTrue();
            launcher.command("stop nothing-of-ours");
            launcher.awaitLine("failed No such part: nothing-of-ours");

            launcher.endInput();
            assertThat(launcher.awaitEnd()).isZero();
            assertThat(launcher.running()).isEmpty();
        }
    }

    @Test
    void takenPortIsOneLineAndNothingIsStarted() throws Exception {
        try (ServerSocket other =
                new ServerSocket(new Ports(new Random()).free(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            try (LauncherProcess launcher = launch("--ports-from", port)) {

                assertThat(launcher.awaitEnd()).isEqualTo(1);

                assertThat(launcher.lines())
                        .singleElement()
                        .asString()
                        .contains(port + " (portal-gateway)", "--ports-from");
                assertThat(launcher.running()).isEmpty();
            }
        }
    }

    private LauncherProcess launch(String... arguments) throws IOException {
        return new LauncherProcess(repository, folder, arguments);
    }
}
