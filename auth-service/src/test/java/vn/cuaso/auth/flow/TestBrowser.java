package vn.cuaso.auth.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser as far as the pages are concerned: keeps cookies, says where its forms come from, follows nothing by itself.
 * It comes through a gateway that says which address it has.
 */
final class TestBrowser {

    private static final URI IDENTITY = URI.create("http://id.localhost:8080");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> formHeaders =
            new LinkedHashMap<>(Map.of("Origin", IDENTITY.toString(), "Sec-Fetch-Site", "same-origin"));
    private final URI server;
    private final String address;
    private String language = "vi";

    /** A new browser at a new address. */
    TestBrowser(URI server) {
        this(server, randomAddress());
    }

    TestBrowser(URI server, String address) {
        this.server = server;
        this.address = address;
    }

    record Answer(int status, Map<String, String> headers, String location, String body) {

        Document page() {
            return Jsoup.parse(body);
        }

        String text() {
            return page().text();
        }
    }

    TestBrowser speaking(String newLanguage) {
        language = newLanguage;
        return this;
    }

    /** Sends forms with this header instead; null leaves it out. */
    TestBrowser withFormHeader(String name, String value) {
        formHeaders.put(name, value);
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Somebody opens the address and looks at the page. */
    Answer open(String path) {
        return get(path, Map.of("Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"));
    }

    Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    Answer post(String path, Map<String, String> form) {
        HttpRequest.Builder request = request(path)
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                        .collect(Collectors.joining("&"))));
        request.header("Content-Type", "application/x-www-form-urlencoded");
        formHeaders.forEach((name, value) -> {
            if (value != null) {
                request.header(name, value);
            }
        });
        return send(request);
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        String relative = path.startsWith(IDENTITY.toString())
                ? path.substring(IDENTITY.toString().length())
                : path;
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(relative))
                .header("X-Forwarded-For", address)
                .header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, String.join("\n", values)));
            return new Answer(response.statusCode(), headers, onward(response.headers()), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the browser goes by itself; empty: nowhere. */
    private static String onward(HttpHeaders headers) {
        return headers.firstValue("Location")
                .or(() -> headers.firstValue("Refresh").map(refresh -> refresh.substring("0; url=".length())))
                .orElse("");
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Of the documentation range, so that tests do not share limits. */
    private static String randomAddress() {
        String random = UUID.randomUUID().toString();
        return "2001:db8:%s:%s::1".formatted(random.substring(0, 4), random.substring(4, 8));
    }
}
