package vn.cuaso.local.process;

import java.util.function.Consumer;

/** A program with its present process. Knows an end that was asked for from one that was not. */
final class ProcessPart implements Part {
    private final Program program;
    private final Consumer<ChildProcess> onUnexpectedEnd;
    private volatile ChildProcess process;
    private volatile boolean wanted;

    ProcessPart(Program program, Consumer<ChildProcess> onUnexpectedEnd) {
        this.program = program;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
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

    @Override
    public void stop() {
        wanted = false;
        if (process != null) {
            process.stop();
        }
    }

    @Override
    public void kill() {
        wanted = false;
        running().kill();
    }

    @Override
    public void pause() {
        running().pause();
    }

    @Override
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
