package vn.cuaso.benchmarks.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: cookies by host, redirects, forms. It loads no pictures and no scripts. */
public final class HttpBrowser {
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    public HttpBrowser(HttpClient client) {
        this.client = client;
    }

    /** A page that was reached, and where it is. */
    public record Page(URI address, int status, String body) {}

    public Page open(String address) {
        return follow(request(URI.create(address)).GET());
    }

    /** As a program asks. */
    public Page openJson(String address) {
        return follow(request(URI.create(address))
                .header("Accept", "application/json")
                .GET());
    }

    public Page submit(URI address, Map<String, String> form) {
        return follow(posted(address, form));
    }

    /** Submits, and stays with the first answer, wherever that leads. */
    public Page submitOnly(URI address, Map<String, String> form) {
        HttpRequest request = posted(address, form).build();
        HttpResponse<String> answer = send(request);
        keepCookies(answer);
        return new Page(address, answer.statusCode(), answer.body());
    }

    /** What the browser keeps by this name for the host of {@code address}. */
    public String cookie(URI address, String name) {
        return cookies.get(address.getHost()).get(name);
    }

    private HttpRequest.Builder posted(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body));
    }

    private Page follow(HttpRequest.Builder first) {
        HttpRequest request = first.build();
        for (int redirect = 0; redirect < MOST_REDIRECTS; redirect++) {
            HttpResponse<String> answer = send(request);
            keepCookies(answer);
            String location = answer.headers().firstValue("Location").orElse(null);
            if (location == null) {
                return new Page(request.uri(), answer.statusCode(), answer.body());
            }
            request = request(request.uri().resolve(location)).GET().build();
        }
        throw new IllegalStateException("Too many redirects, the last to " + request.uri());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        Map<String, String> own = cookies.getOrDefault(address.getHost(), Map.of());
        if (!own.isEmpty()) {
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keepCookies(HttpResponse<?> answer) {
        Map<String, String> own = cookies.computeIfAbsent(answer.uri().getHost(), host -> new HashMap<>());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                own.remove(pair[0]);
            } else {
                own.put(pair[0], pair[1]);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
