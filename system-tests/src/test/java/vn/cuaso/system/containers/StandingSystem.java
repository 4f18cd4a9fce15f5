package vn.cuaso.system.containers;

/**
 * The {@link ComposedSystem} of the tests that run; one of each and two of each would starve each other.
 */
final class StandingSystem implements AutoCloseable {
    private ComposedSystem system;
    private boolean twoOfEach;

    /** One of this kind; another kind is taken away for it. */
    ComposedSystem of(boolean wanted) {
        if (system == null) {
            ComposedSystem.requireImages();
        } else if (twoOfEach != wanted) {
            close();
        }
        if (system == null) {
            twoOfEach = wanted;
            system = wanted ? ComposedSystem.withTwoOfEach() : ComposedSystem.withOneOfEach();
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
