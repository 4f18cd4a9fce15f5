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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs a demo person in to a trial, over and over, and looks at the pages around: what docker/train has the services do while
 * their AOT caches are trained, and docker/measure before it looks at their memory. {@code java -Djdk.net.hosts.file=.mvn/hosts docker/SignIns.java PORT TIMES}
 */
final class SignIns {
    private static final Map<String, String> CITIZEN = Map.of("citizen-id", "099089010001", "password", "CuaSo@2026");
    private static final String INBOX = "/dev/sms?phone=0981000229";
    private static final Pattern CODE = Pattern.compile("#(\\d{6})");
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_FIRST_ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String portal;
    private final String identity;
    private final String app;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    private SignIns(String port) {
        portal = "http://localhost:" + port;
        identity = "http://id.localhost:" + port;
        app = "http://app.localhost:" + port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = Integer.parseInt(arguments[1]);
        int attempts = 1;
        // A service that has just started and records is so slow that its first citizen is asked to try again.
        while (!new SignIns(arguments[0]).signIn()) {
            if (++attempts > MOST_FIRST_ATTEMPTS) {
                throw new IllegalStateException("Nobody was signed in");
            }
        }
        for (int time = 1; time < times; time++) {
            if (!new SignIns(arguments[0]).signIn()) {
                throw new IllegalStateException("Sign-in %d of %d failed".formatted(time + 1, times));
            }
        }
    }

    /** Whether the citizen was greeted at the end. */
    private boolean signIn() throws IOException, InterruptedException {
        for (String page : new String[] {"/", "/sign-in", "/api/statistics/summary"}) {
            open(URI.create(portal + page));
        }
        open(URI.create(app + "/"));
        open(URI.create(identity + "/jwks"));
        String before = code();
        URI signIn = open(URI.create(portal + "/sign-in/start?idp_hint=vneid")).uri();
        URI otp = submit(signIn.resolve(signIn.getPath() + "/password"), CITIZEN).uri();
        String code = before;
        for (long end = System.nanoTime() + PATIENCE.toNanos(); code.equals(before) && System.nanoTime() < end; code = code()) {
            Thread.sleep(100);
        }
        String home = submit(otp, Map.of("code", code)).body();
        if (!home.contains("Xin chào")) {
            return false;
        }
        open(URI.create(portal + "/profile"));
        submit(URI.create(portal + "/sign-out"), Map.of());
        return true;
    }

    /** The newest message stands first. */
    private String code() throws IOException, InterruptedException {
        Matcher code = CODE.matcher(
                send(request(URI.create(identity + INBOX)).header("Accept", "application/json").GET().build()).body());
        return code.find() ? code.group(1) : "";
    }

    private HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(request(address).header("Accept", "text/html").GET().build());
    }

    private HttpResponse<String> submit(URI address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> follow(HttpRequest first) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(first);
        for (int redirect = 0; redirect < MOST_REDIRECTS; redirect++) {
            String location = answer.headers().firstValue("Location").orElse(null);
            if (location == null) {
                return answer;
            }
            answer = send(request(answer.uri().resolve(location)).GET().build());
        }
        throw new IllegalStateException("Too many redirects, the last to " + answer.uri());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        String own = cookies.getOrDefault(address.getHost(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return own.isEmpty() ? request : request.header("Cookie", own);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        Map<String, String> own = cookies.computeIfAbsent(request.uri().getHost(), host -> new HashMap<>());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            own.put(pair[0], pair[1]);
            own.values().removeIf(String::isEmpty);
        }
        return answer;
    }
}
