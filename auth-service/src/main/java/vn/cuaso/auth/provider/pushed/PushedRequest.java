package vn.cuaso.auth.provider.pushed;

import java.util.Map;

/**
 * A pushed authorization request that passed every check.
 *
 * @param clientId the only client that it is good for
 * @param parameters what was asked, also where it stood in a request object
 */
public record PushedRequest(String clientId, Map<String, String> parameters) {

    public PushedRequest {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return "PushedRequest[" + clientId + "]";
    }
}
