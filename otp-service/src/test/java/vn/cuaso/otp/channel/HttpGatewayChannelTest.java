package vn.cuaso.otp.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.otp.channel.HttpGatewaysConfig.HttpGateway;
import vn.cuaso.otp.phone.PhoneNumber;
import vn.cuaso.otp.testing.Await;

class HttpGatewayChannelTest {

    private static final Sms SMS = new Sms("challenge-1", new PhoneNumber("+84912345678"), "Mã \"123456\"");

    private static final Duration LONG = Duration.ofSeconds(20);

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer aggregator;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        aggregator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aggregator.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        aggregator.start();
    }

    @AfterEach
    void stop() {
        aggregator.stop(0);
    }

    @Test
    void messageIsPostedAsConfigured() {
        assertThat(send()).isEqualTo(SmsResult.ACCEPTED);

        assertThat(received)
                .containsExactly("POST /send Bearer secret "
                        + "{\"to\":\"+84912345678\",\"text\":\"Mã \\\"123456\\\"\",\"reference\":\"challenge-1\"}");
    }

    @ParameterizedTest
    @DisplayName("OTP-13: the status tells whether the message was taken, refused, or may have been sent")
    @CsvSource({
        "200, ACCEPTED",
        "202, ACCEPTED",
        "204, REFUSED",
        "302, REFUSED",
        "400, REFUSED",
        "429, REFUSED",
        "500, UNKNOWN",
        "503, UNKNOWN"
    })
    void statusDecides(int answered, SmsResult result) {
        status = answered;

        assertThat(send()).isEqualTo(result);
    }

    @Test
    void redirectIsNotFollowed() {
        status = 307;

        send();

        assertThat(received).hasSize(1);
    }

    @Test
    void nobodyListeningMeansNothingWasSent() {
        var port = aggregator.getAddress().getPort();
        aggregator.stop(0);

        assertThat(send(port, LONG)).isEqualTo(SmsResult.UNREACHABLE);
    }

    @Test
    void answerThatDoesNotComeInTimeIsUnknown() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(send(silent.getLocalPort(), Duration.ofSeconds(2))).isEqualTo(SmsResult.UNKNOWN);
        }
    }

    private SmsResult send() {
        return send(aggregator.getAddress().getPort(), LONG);
    }

    private static SmsResult send(int port, Duration timeout) {
        var url = URI.create("http://127.0.0.1:" + port + "/send");
        return Await.item(new HttpGatewayChannel("carrier", configured(url, timeout)).send(SMS));
    }

    private static HttpGateway configured(URI url, Duration timeout) {
        return new HttpGateway() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of("Authorization", "Bearer secret");
            }

            @Override
            public String body() {
                return "{\"to\":\"{phone}\",\"text\":\"{text}\",\"reference\":\"{reference}\"}";
            }

            @Override
            public List<Integer> successStatuses() {
                return List.of(200, 201, 202);
            }

            @Override
            public Duration connectTimeout() {
                return LONG;
            }

            @Override
            public Duration timeout() {
                return timeout;
            }
        };
    }
}
