package vn.cuaso.auth.command;

/** How a command ends. */
public final class ExitCode {

    public static final int DONE = 0;

    /** What it was given does not do; nothing was done. */
    public static final int REFUSED = 1;

    /** The file or the arguments are unusable. */
    public static final int USAGE = 2;

    /** A store is away, before or during the command, or somebody else wrote at the same time. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
