package vn.cuaso.portal.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Takes in the whole body of a request before anything is passed on: bodies are small forms, and so a service never
 * waits for a slow browser nor sees half a form, and one declared length leaves the gateway whatever came in.
 */
final class RequestBody {

    private final HttpServerRequest request;
    private final long limit;
    private final Buffer received = Buffer.buffer();
    private final Promise<Buffer> whole = Promise.promise();

    private RequestBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /** The body; fails with {@link BodyTooLargeException} or {@link BodyLostException}. */
    static Future<Buffer> read(Vertx vertx, HttpServerRequest request, long limit, Duration timeout) {
        return new RequestBody(request, limit).read(vertx, timeout);
    }

    private Future<Buffer> read(Vertx vertx, Duration timeout) {
        long timer = vertx.setTimer(
                timeout.toMillis(), _ -> whole.tryFail(new BodyLostException("no whole body within " + timeout)));
        request.handler(this::take);
        request.exceptionHandler(cause -> whole.tryFail(new BodyLostException(cause.toString())));
        request.endHandler(_ -> whole.tryComplete(received));
        if (declaredLength() > limit) {
            whole.tryFail(new BodyTooLargeException(limit));
        } else if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
        return whole.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    // What comes after a failure is read and dropped, so that the browser gets to read the answer.
    private void take(Buffer part) {
        if (received.length() + part.length() > limit) {
            whole.tryFail(new BodyTooLargeException(limit));
        } else if (!whole.future().isComplete()) {
            received.appendBuffer(part);
        }
    }

    private long declaredLength() {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared == null ? 0 : Long.parseLong(declared);
    }
}
