package vn.cuaso.system.instances;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** As much of a browser as signing in with a password needs, so that hundreds can be had: cookies, redirects and forms. */
final class PlainBrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HOPS = 12;

    private final HttpClient client;
    private final Map<String, Map<String, String>> cookiesByHost = new ConcurrentHashMap<>();

    PlainBrowser(HttpClient client) {
        this.client = client;
    }

    /** One request at a time on a connection, so that both gateways have some. */
    static HttpClient connections() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    Screen open(String address) {
        return goOn(send(request(URI.create(address)).GET().build()));
    }

    Screen submit(URI action, Map<String, String> fields) {
        return goOn(send(form(action, fields)));
    }

    /** Presses twice at the same moment; the answers, before any redirect is followed. */
    List<Screen> submitTwice(URI action, Map<String, String> fields) {
        HttpRequest request = form(action, fields);
        return Stream.of(request, request)
                .map(each -> CompletableFuture.supplyAsync(() -> send(each)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Goes wherever the answer leads. */
    Screen goOn(Screen answer) {
        Screen seen = answer;
        for (int hop = 0; seen.location().isPresent(); hop++) {
            if (hop == HOPS) {
                throw new IllegalStateException("Led in circles, at last to " + seen.address());
            }
            seen = send(request(seen.location().get()).GET().build());
        }
        return seen;
    }

    private HttpRequest form(URI action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", action.getScheme() + "://" + action.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        String own = cookies(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; "));
        return own.isEmpty() ? request : request.header("Cookie", own);
    }

    private Screen send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(request.uri(), cookie));
            return Screen.of(answer);
        } catch (IOException e) {
            return Screen.lost(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The cookie of this name, as a script of another origin would never see it. */
    String cookie(URI address, String name) {
        return cookies(address).get(name);
    }

    private void keep(URI address, String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies(address).remove(pair[0]);
        } else {
            cookies(address).put(pair[0], pair[1]);
        }
    }

    private Map<String, String> cookies(URI address) {
        return cookiesByHost.computeIfAbsent(address.getHost(), _ -> new ConcurrentHashMap<>());
    }
}
