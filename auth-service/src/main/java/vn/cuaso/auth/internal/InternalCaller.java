package vn.cuaso.auth.internal;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Which service or operator a request to the internal API comes from, for what is written down about it. */
public final class InternalCaller {

    private static final String PROPERTY = InternalCaller.class.getName();

    private InternalCaller() {}

    /** The client id of the service token. */
    public static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String clientId) {
            return clientId;
        }
        throw new IllegalStateException("The request was not authorized");
    }

    static void remember(ContainerRequestContext request, String clientId) {
        request.setProperty(PROPERTY, clientId);
    }
}
