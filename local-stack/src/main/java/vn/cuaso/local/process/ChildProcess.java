package vn.cuaso.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running command on a lifeline: a shell that waits on a pipe from this JVM and stops the command when the pipe
 * closes. So the command ends with this JVM, {@code kill -9} included.
 */
public final class ChildProcess {
    private static final String LIFELINE = Resources.text(ChildProcess.class, "lifeline.sh");

    private final Command command;
    private final Process lifeline;
    private final ProcessHandle handle;

    private ChildProcess(Command command, Process lifeline, ProcessHandle handle) {
        this.command = command;
        this.lifeline = lifeline;
        this.handle = handle;
    }

    /**
     * Starts the command.
     *
     * @throws StackFailure when it ends before its process can be seen, with the last lines of its log
     */
    public static ChildProcess start(Command command) {
        try {
            Process lifeline = builder(command).start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(lifeline.getInputStream(), StandardCharsets.US_ASCII));
            String processId = output.readLine();
            if (processId == null) {
                throw died(command);
            }
            ProcessHandle handle = ProcessHandle.of(Long.parseLong(processId)).orElseThrow(() -> died(command));
            return new ChildProcess(command, lifeline, handle);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.name(), e);
        }
    }

    private static ProcessBuilder builder(Command command) {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", LIFELINE, "lifeline"));
        shell.add(command.log().toString());
        shell.add(command.stopSignal());
        shell.add(Long.toString(command.grace().toMillis() / 100));
        shell.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(shell).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(command.environment());
        return builder;
    }

    public Command command() {
        return command;
    }

    public long processId() {
        return handle.pid();
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    /** Completes when the command has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> onExit() {
        return lifeline.onExit().thenApply(ended -> this);
    }

    /** Waits for a command that ends by itself; returns its exit status. */
    public int awaitExit() {
        try {
            return lifeline.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for " + command.name(), e);
        }
    }

    /** Asks the command to stop, kills it when it does not within its grace, and waits for the end. */
    public void stop() {
        try {
            lifeline.getOutputStream().close();
        } catch (IOException e) {
            handle.destroyForcibly();
        }
        awaitEnd();
    }

    /** Ends the command and its children at once, as a crash or the out-of-memory killer would. */
    public void kill() {
        List<ProcessHandle> tree = tree();
        tree.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** Freezes the command and its children: connections stay open and nothing answers. */
    public void pause() {
        signal("STOP");
    }

    /** Undoes {@link #pause()}. */
    public void resume() {
        signal("CONT");
    }

    /** What to tell when the command ended by itself. */
    public StackFailure failure() {
        return died(command);
    }

    private void signal(String name) {
        List<String> kill = new ArrayList<>(List.of("kill", "-s", name));
        tree().forEach(process -> kill.add(Long.toString(process.pid())));
        Commands.run(kill);
    }

    private List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(handle), handle.descendants()).toList();
    }

    private void awaitEnd() {
        try {
            if (!lifeline.waitFor(command.grace().toMillis() + 5_000, TimeUnit.MILLISECONDS)) {
                tree().forEach(ProcessHandle::destroyForcibly);
                lifeline.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        }
    }

    private static StackFailure died(Command command) {
        return new StackFailure(command.name() + " ended by itself. The last lines of " + command.log() + ":\n"
                + LogTail.of(command.log()));
    }
}
