package vn.cuaso.auth.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Who reads the answers of an address, and in which form failures are told there. */
enum Audience {
    /** In their browsers, in words. */
    PEOPLE,
    /** Clients of the OAuth endpoints: RFC 6749 §5.2. */
    OAUTH_CLIENTS,
    /** Apps and services: RFC 9457. */
    PROGRAMS;

    private static final List<String> OAUTH = List.of("/token", "/par", "/userinfo", "/introspect", "/revoke");
    private static final List<String> API = List.of("/device", "/internal", "/providers", "/jwks", "/.well-known");

    /**
     * @param path decoded, with a leading slash
     */
    static Audience of(String path) {
        if (OAUTH.stream().anyMatch(root -> isUnder(root, path))) {
            return OAUTH_CLIENTS;
        }
        return API.stream().anyMatch(root -> isUnder(root, path)) ? PROGRAMS : PEOPLE;
    }

    /** The failure as JSON. */
    Response refusal(Response.StatusType status, String reference) {
        Response.ResponseBuilder response =
                Response.status(status.getStatusCode()).header("Cache-Control", "no-store");
        return switch (this) {
            case OAUTH_CLIENTS ->
                response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of(
                                "error",
                                status.getStatusCode() < 500 ? "invalid_request" : "temporarily_unavailable",
                                "error_description",
                                "%s (reference %s)".formatted(status.getReasonPhrase(), reference)))
                        .build();
            case PROGRAMS, PEOPLE ->
                response.type("application/problem+json")
                        .entity(new Problem(status.getReasonPhrase(), status.getStatusCode(), reference))
                        .build();
        };
    }

    /**
     * RFC 9457, of the type {@code about:blank}.
     *
     * @param reference is in the log
     */
    record Problem(String title, int status, String reference) {}

    private static boolean isUnder(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
