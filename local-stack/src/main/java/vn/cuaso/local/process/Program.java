package vn.cuaso.local.process;

/** One long-running program of the stack: a store or a service. */
public interface Program {
    /** As it is written in commands: {@code redis}, {@code otp-service}. */
    String name();

    /** Starts the process, with the same port and data each time. */
    ChildProcess launch();

    /**
     * Returns when the process answers.
     *
     * @throws StackFailure when it ended, or does not answer in time
     */
    void awaitReady(ChildProcess process);
}
