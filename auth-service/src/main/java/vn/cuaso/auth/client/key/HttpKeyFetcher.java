package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import vn.cuaso.auth.client.call.ClientCalls;
import vn.cuaso.auth.client.call.Reach;

/** Fetches key sets over HTTP: no redirect is followed, and no more is read than a key set holds. */
@ApplicationScoped
class HttpKeyFetcher implements KeyFetcher {

    private static final int OK = 200;

    private final ClientCalls calls;
    private final ClientKeyConfig config;

    HttpKeyFetcher(ClientCalls calls, ClientKeyConfig config) {
        this.calls = calls;
        this.config = config;
    }

    @Override
    public Uni<JWKSet> fetch(URI address) {
        return calls.open(HttpMethod.GET, address, Reach.REGISTERED, config.timeout())
                .chain(request ->
                        Uni.createFrom().completionStage(() -> get(request).toCompletionStage()))
                .map(HttpKeyFetcher::parse)
                .ifNoItem()
                .after(config.timeout())
                .fail();
    }

    private Future<Buffer> get(HttpClientRequest request) {
        return request.putHeader("Accept", "application/jwk-set+json, application/json")
                .send()
                .compose(this::body);
    }

    private Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            return abandon(response, "status " + response.statusCode());
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        response.handler(part -> {
            read.appendBuffer(part);
            if (read.length() > config.largest() && whole.tryFail(new IOException("it is too large"))) {
                response.request().reset();
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(_ -> whole.tryComplete(read));
        return whole.future();
    }

    private static Future<Buffer> abandon(HttpClientResponse response, String why) {
        // Nobody reads on, so that nobody minds that there is nothing more.
        response.exceptionHandler(_ -> {});
        response.request().reset();
        return Future.failedFuture(new IOException(why));
    }

    private static JWKSet parse(Buffer body) {
        try {
            return JWKSet.parse(body.toString());
        } catch (ParseException e) {
            // Its message quotes what a stranger sent.
            throw new IllegalArgumentException("it is no JWK set", e);
        }
    }
}
