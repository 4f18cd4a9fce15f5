package vn.cuaso.local.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A launcher as {@code ./run} starts it, and what it writes. */
final class LauncherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    LauncherProcess(Path repository, Path folder, String... arguments) throws IOException {
        this.folder = folder;
        Path module = Path.of(System.getProperty("cuaso.repository"), "local-stack/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcuaso.repository=" + repository,
                "-cp",
                module.resolve("classes") + File.pathSeparator + module.resolve("stack/lib/*"),
                LauncherMain.class.getName(),
                "--data",
                folder.toString()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Reads until a line contains the text. */
    void awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                return;
            }
        }
        throw new IllegalStateException("It never wrote \"" + text + "\" but:\n" + String.join("\n", lines));
    }

    void command(String line) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Reads to the end; returns the exit status. */
    int awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(lines::add);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end.");
        }
        return process.exitValue();
    }

    /** All that it wrote so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Every process on this machine that has to do with this stack, its own excepted. */
    List<ProcessHandle> running() {
        return about(folder.toString())
                .filter(other -> other.pid() != process.pid())
                .toList();
    }

    /** The JVM of one service. */
    ProcessHandle service(String module) {
        return about("java")
                .filter(other -> commandLine(other).contains("-jar"))
                .filter(other -> commandLine(other).contains("/" + module + ".properties"))
                .filter(other -> commandLine(other).contains(folder.toString()))
                .filter(other -> !commandLine(other).contains("lifeline"))
                .findAny()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Stream<ProcessHandle> about(String text) {
        return ProcessHandle.allProcesses().filter(other -> commandLine(other).contains(text));
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
