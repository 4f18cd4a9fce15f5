package vn.cuaso.local.testing;

/** To come. */
public final class Stores {
    private Stores() {}
}
