package vn.cuaso.portal.failure;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.cuaso.portal.security.Nonce;
import vn.cuaso.portal.security.PageHeaders;
import vn.cuaso.portal.visitor.RequestLanguage;

/**
 * Answers requests that failed: with a page for people, with a problem document (RFC 9457) for programs. Both carry a
 * reference number that stands in the log beside the cause, and nothing else of the cause.
 */
@Singleton
public class FailureReplies {

    private static final Logger LOG = Logger.getLogger(FailureReplies.class);

    private final ErrorPage page;
    private final PageHeaders pageHeaders;
    private final ReferenceNumbers references;

    @Inject
    public FailureReplies(ErrorPage page, PageHeaders pageHeaders, ReferenceNumbers references) {
        this.page = page;
        this.pageHeaders = pageHeaders;
        this.references = references;
    }

    /** The answer to a request that the client got wrong. */
    public FailureReply refusal(RoutingContext request, FailureKind kind) {
        String reference = references.next();
        LOG.infof("%s: %s [%s]", line(request), kind, reference);
        return reply(request, kind, reference);
    }

    /** The answer to a request that we, or something behind us, could not serve. */
    public FailureReply fault(RoutingContext request, FailureKind kind, Throwable cause) {
        String reference = references.next();
        if (kind == FailureKind.INTERNAL) {
            LOG.errorf(cause, "%s: %s [%s]", line(request), kind, reference);
        } else {
            LOG.warnf("%s: %s, %s [%s]", line(request), kind, cause, reference);
        }
        return reply(request, kind, reference);
    }

    /** Sends an answer, unless one has begun already: then all that is left is to break it off. */
    public void send(RoutingContext request, FailureReply reply) {
        if (request.response().headWritten() || request.response().closed()) {
            request.response().reset();
            return;
        }
        request.response().setStatusCode(reply.status());
        reply.headers().forEach(request.response()::putHeader);
        request.end(reply.body());
    }

    private FailureReply reply(RoutingContext request, FailureKind kind, String reference) {
        return wantsPage(request) ? page(request, kind, reference) : problem(kind, reference);
    }

    private FailureReply page(RoutingContext request, FailureKind kind, String reference) {
        Nonce nonce = Nonce.of(request);
        Map<String, String> headers = new HashMap<>(pageHeaders.of(nonce));
        headers.put(HttpHeaders.CONTENT_TYPE.toString(), "text/html; charset=UTF-8");
        Failure failure = new Failure(kind, reference, RequestLanguage.of(request), nonce);
        return new FailureReply(kind.status(), headers, page.render(failure));
    }

    private static FailureReply problem(FailureKind kind, String reference) {
        JsonObject problem = new JsonObject()
                .put("title", HttpResponseStatus.valueOf(kind.status()).reasonPhrase())
                .put("status", kind.status())
                .put("code", kind.code())
                .put("reference", reference);
        Map<String, String> headers = Map.of(
                HttpHeaders.CONTENT_TYPE.toString(), "application/problem+json",
                HttpHeaders.CACHE_CONTROL.toString(), "no-store");
        return new FailureReply(kind.status(), headers, problem.encode());
    }

    private static boolean wantsPage(RoutingContext request) {
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    // The query stays out of the log: codes and states travel in it.
    private static String line(RoutingContext request) {
        return request.request().method() + " " + request.request().authority()
                + request.request().path();
    }
}
