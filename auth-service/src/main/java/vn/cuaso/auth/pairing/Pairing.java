package vn.cuaso.auth.pairing;

import java.time.Instant;
import vn.cuaso.auth.flow.FlowId;
import vn.cuaso.auth.protection.ClientAddress;

/**
 * A try to sign a flow's browser in from a phone. It is not part of the flow: a flow can have had several.
 *
 * @param client that the citizen signs in to
 * @param browser the browser's address
 * @param expiresAt with the flow
 */
public record Pairing(
        PairingId id,
        FlowId flow,
        PairingKind kind,
        String client,
        PairingContext context,
        ClientAddress browser,
        Instant createdAt,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "Pairing[%s, %s]".formatted(id, kind);
    }
}
