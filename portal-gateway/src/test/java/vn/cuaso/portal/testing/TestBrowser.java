package vn.cuaso.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies host by host, as browsers do on loopback, and follows redirects when asked to. */
public final class TestBrowser {

    private static final int REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Browsers speak HTTP/1.1 where there is no TLS; this client alone would ask to upgrade to HTTP/2. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    public HttpResponse<String> get(String address) {
        return get(address, "text/html");
    }

    /** Asks as an element of a page does: a picture or a style says what it takes. */
    public HttpResponse<String> get(String address, String accept) {
        return send(
                request(URI.create(address)).setHeader("Accept", accept).GET().build());
    }

    /** Goes where redirects lead, through all origins. */
    public HttpResponse<String> visit(String address) {
        HttpResponse<String> response = get(address);
        for (int redirects = 0; response.statusCode() / 100 == 3; redirects++) {
            if (redirects == REDIRECTS) {
                throw new IllegalStateException("redirected in circles, last to " + response.uri());
            }
            response = get(location(response));
        }
        return response;
    }

    /** Submits a form of a page of the same origin. */
    public HttpResponse<String> post(String address, String form) {
        URI target = URI.create(address);
        return send(request(target)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", target.getScheme() + "://" + target.getAuthority())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public static String location(HttpResponse<?> response) {
        return response.uri()
                .resolve(response.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    public Map<String, String> cookies(String host) {
        return cookies.computeIfAbsent(host, _ -> new LinkedHashMap<>());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html");
        String own = cookies(address.getHost()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return own.isEmpty() ? request : request.header("Cookie", own);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers()
                    .allValues("Set-Cookie")
                    .forEach(line -> keep(request.uri().getHost(), line));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String host, String line) {
        for (HttpCookie cookie : HttpCookie.parse("set-cookie: " + line)) {
            if (cookie.getMaxAge() == 0) {
                cookies(host).remove(cookie.getName());
            } else {
                cookies(host).put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
