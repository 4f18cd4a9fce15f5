package vn.cuaso.otp.channel;

import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionException;
import vn.cuaso.otp.channel.HttpGatewaysConfig.HttpGateway;

/** Posts messages to an aggregator. Follows no redirect: the message would go to somebody who was not configured. */
final class HttpGatewayChannel implements SmsChannel {

    private final String name;
    private final HttpGateway config;
    private final HttpClient client;

    HttpGatewayChannel(String name, HttpGateway config) {
        this.name = name;
        this.config = config;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Uni<SmsResult> send(Sms sms) {
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(request(sms), BodyHandlers.discarding()))
                .map(response -> result(response.statusCode()))
                .onFailure()
                .recoverWithItem(HttpGatewayChannel::result);
    }

    private HttpRequest request(Sms sms) {
        var request = HttpRequest.newBuilder(config.url())
                .timeout(config.timeout())
                .header("Content-Type", "application/json");
        config.headers().forEach(request::header);
        return request.POST(BodyPublishers.ofString(BodyTemplate.fill(config.body(), sms)))
                .build();
    }

    private SmsResult result(int status) {
        if (config.successStatuses().contains(status)) {
            return SmsResult.ACCEPTED;
        }
        // A server that broke down may have sent the message first; one that says the request is wrong has not.
        return status >= 500 ? SmsResult.UNKNOWN : SmsResult.REFUSED;
    }

    private static SmsResult result(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? SmsResult.UNREACHABLE
                : SmsResult.UNKNOWN;
    }
}
