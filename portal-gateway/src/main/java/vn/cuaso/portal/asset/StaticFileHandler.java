package vn.cuaso.portal.asset;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureReplies;

/**
 * Serves static files on every origin. An address that carries the file's version may be kept for ever; one without is
 * asked for again and answered with 304 while the file is the same.
 */
@Singleton
public class StaticFileHandler {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private final StaticFiles files;
    private final FailureReplies failures;

    @Inject
    StaticFileHandler(StaticFiles files, FailureReplies failures) {
        this.files = files;
        this.failures = failures;
    }

    public void serve(RoutingContext request) {
        request.vertx()
                .executeBlocking(() -> files.find(request.request().path()), false)
                .onSuccess(found -> answer(request, found))
                .onFailure(cause -> failures.send(request, failures.fault(request, FailureKind.INTERNAL, cause)));
    }

    private void answer(RoutingContext request, Optional<StaticFile> found) {
        found.ifPresentOrElse(
                file -> send(request.request(), request.response(), file),
                () -> failures.send(request, failures.refusal(request, FailureKind.NOT_FOUND)));
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, StaticFile file) {
        boolean versioned = file.version().equals(request.getParam("v"));
        response.putHeader(HttpHeaders.CACHE_CONTROL, versioned ? FOR_EVER : ASK_AGAIN)
                .putHeader(HttpHeaders.ETAG, file.entityTag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (file.entityTag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (file.compressed().isPresent() && accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .end(file.compressed().get());
        } else {
            response.end(file.content());
        }
    }
}
