package vn.cuaso.system.stack;

import vn.cuaso.local.testing.LocalStack;

/** A part that is away, as after a crash, until this is closed; it is ready again when {@link #close()} returns. */
public final class Outage implements AutoCloseable {
    private final LocalStack stack;
    private final String part;

    private Outage(LocalStack stack, String part) {
        this.stack = stack;
        this.part = part;
    }

    public static Outage of(Installation installation, String part) {
        installation.stack().kill(part);
        return new Outage(installation.stack(), part);
    }

    @Override
    public void close() {
        stack.start(part);
    }
}
