package vn.cuaso.auth.provider.token;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;

/** Sends a service token along with a call to another service. */
public final class ServiceTokenHeader {

    private ServiceTokenHeader() {}

    /** The call waits for its token, and fails when there is none. */
    public static void send(Uni<String> bearer, ResteasyReactiveClientRequestContext context) {
        context.suspend();
        bearer.subscribe()
                .with(
                        token -> {
                            context.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                            context.resume();
                        },
                        context::resume);
    }
}
