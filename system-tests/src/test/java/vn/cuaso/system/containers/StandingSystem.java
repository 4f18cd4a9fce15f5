package vn.cuaso.system.containers;

/** The {@link ComposedSystem} of the tests that run; two of them would starve each other. */
final class StandingSystem implements AutoCloseable {
    private ComposedSystem system;
    private Kind kind;

    /** One of this kind; another kind is taken away for it. */
    ComposedSystem of(Kind wanted) {
        if (system == null) {
            ComposedSystem.requireImages();
        } else if (kind != wanted) {
            close();
        }
        if (system == null) {
            kind = wanted;
            system = new ComposedSystem(wanted);
            begin();
        }
        return system;
    }

    private void begin() {
        try {
            system.up();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (system != null) {
            ComposedSystem over = system;
            system = null;
            over.close();
        }
    }
}
