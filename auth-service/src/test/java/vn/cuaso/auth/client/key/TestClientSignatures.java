package vn.cuaso.auth.client.key;

/** Checks the signatures of clients whose keys stand in their registration. */
public final class TestClientSignatures {

    private TestClientSignatures() {}

    public static ClientSignatures withoutPublishedKeys() {
        return new ClientSignatures(new ClientKeySource());
    }
}
