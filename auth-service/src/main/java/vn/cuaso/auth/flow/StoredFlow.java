package vn.cuaso.auth.flow;

/**
 * A flow as it was read from the store.
 *
 * @param version counts its changes; a change is made only on the version that was read
 */
public record StoredFlow<F extends SignInFlow>(F flow, long version) {

    public FlowContext context() {
        return flow.context();
    }

    <G extends SignInFlow> StoredFlow<G> next(G next) {
        return new StoredFlow<>(next, version + 1);
    }
}
