package vn.cuaso.auth.flow;

import java.time.Instant;
import vn.cuaso.auth.provider.AuthorizationRequest;

/**
 * What stays the same through all states of a flow.
 *
 * @param browserHash of the {@link BrowserSecret}; the flow answers to no other browser
 * @param request what the citizen signs in for
 * @param expiresAt of the whole flow, whatever happens in it
 */
public record FlowContext(
        FlowId id, String browserHash, AuthorizationRequest request, Instant startedAt, Instant expiresAt) {

    boolean belongsTo(BrowserSecret browser) {
        return browser.hash().equals(browserHash);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
