package vn.cuaso.local.process;

/** A part of the stack, by its name: a store or a service. */
public interface Part {
    String name();

    /** Starts it, with the same port and data each time, and returns when it answers. */
    void start();

    /** Stops it in an orderly way; does nothing when it does not run. */
    void stop();

    /** Ends it as a crash would. */
    void kill();

    /** Freezes it: its connections stay open and nothing answers. */
    void pause();

    /** Undoes {@link #pause}. */
    void resume();
}
