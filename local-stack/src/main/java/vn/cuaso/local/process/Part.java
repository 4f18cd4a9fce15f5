package vn.cuaso.local.process;

import java.util.function.Consumer;

/** A program of the stack with its present process. Knows an end that was asked for from one that was not. */
public final class Part {
    private final Program program;
    private final Consumer<ChildProcess> onUnexpectedEnd;
    private volatile ChildProcess process;
    private volatile boolean wanted;

    Part(Program program, Consumer<ChildProcess> onUnexpectedEnd) {
        this.program = program;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    public String name() {
        return program.name();
    }

    /** Starts the program and returns when it answers. */
    public void start() {
        if (process != null && process.isAlive()) {
            throw new StackFailure(name() + " is running already.");
        }
        // Its end may not have been heard of yet, and would be taken for the end of the next one.
        process = null;
        wanted = true;
        ChildProcess started = program.launch();
        process = started;
        if (!wanted) {
            started.stop();
            throw new StackFailure(name() + " was stopped while it started.");
        }
        program.awaitReady(started);
        var _ = started.onExit().thenAccept(this::ended);
    }

    /** Stops the program in an orderly way; does nothing when it does not run. */
    public void stop() {
        wanted = false;
        if (process != null) {
            process.stop();
        }
    }

    /** Ends the program as a crash would. */
    public void kill() {
        wanted = false;
        running().kill();
    }

    /** Freezes the program: its connections stay open and nothing answers. */
    public void pause() {
        running().pause();
    }

    /** Undoes {@link #pause}. */
    public void resume() {
        running().resume();
    }

    private ChildProcess running() {
        if (process == null || !process.isAlive()) {
            throw new StackFailure(name() + " is not running.");
        }
        return process;
    }

    private void ended(ChildProcess endedProcess) {
        // The end of an earlier process may be heard of after the next one was started, or while it is.
        if (wanted && endedProcess == process) {
            onUnexpectedEnd.accept(endedProcess);
        }
    }
}
