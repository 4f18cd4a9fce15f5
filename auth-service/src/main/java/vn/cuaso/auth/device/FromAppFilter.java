package vn.cuaso.auth.device;

import io.quarkus.logging.Log;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.page.LogText;
import vn.cuaso.auth.page.RequestOrigin;

/**
 * Refuses what pages of other origins send, those of ours included (OP-8). A native app says nothing about an origin, and needs
 * not: no cookie speaks for it here.
 */
class FromAppFilter {

    private final Origins origins;

    FromAppFilter(Origins origins) {
        this.origins = origins;
    }

    /**
     * @return null lets the request pass
     */
    @FromApp
    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        RequestOrigin origin = RequestOrigin.of(request);
        if (!origin.isForeign(origins.app())) {
            return null;
        }
        Log.infof("Device request refused: %s", LogText.of(origin.toString()));
        return DeviceAnswer.problem(403, "foreign-origin", "Only the app's own pages may ask this");
    }
}
