package vn.cuaso.portal.failure;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** {@link FailureReplies} in the terms of a resource. */
@Singleton
public class FailureResponses {

    private final FailureReplies replies;

    @Inject
    FailureResponses(FailureReplies replies) {
        this.replies = replies;
    }

    public Response refusal(RoutingContext request, FailureKind kind) {
        return response(replies.refusal(request, kind));
    }

    public Response fault(RoutingContext request, FailureKind kind, Throwable cause) {
        return response(replies.fault(request, kind, cause));
    }

    private static Response response(FailureReply reply) {
        Response.ResponseBuilder response = Response.status(reply.status()).entity(reply.body());
        reply.headers().forEach(response::header);
        return response.build();
    }
}
