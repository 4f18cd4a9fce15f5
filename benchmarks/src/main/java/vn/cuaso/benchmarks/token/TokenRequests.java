package vn.cuaso.benchmarks.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.cuaso.benchmarks.citizen.Citizen;
import vn.cuaso.benchmarks.citizen.HttpBrowser;
import vn.cuaso.benchmarks.citizen.HttpBrowser.Page;
import vn.cuaso.benchmarks.process.Machine;
import vn.cuaso.benchmarks.process.RetunedService;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/**
 * Requests a second at the token endpoint, and the service's processor time for each: client credentials by secret and by
 * signed assertion, and refreshing. Straight to the real service with its real stores; the callers share its processors.
 */
public final class TokenRequests {
    private static final String CREDENTIALS = "grant_type=client_credentials&scope=" + BenchmarkClients.SCOPE;

    private final LocalStack stack;
    private final RetunedService auth;
    private final BenchmarkClients clients;
    private final URI endpoint;
    private final Load load;
    private final int seconds;

    private TokenRequests(
            LocalStack stack, RetunedService auth, BenchmarkClients clients, Map<String, Integer> parameters) {
        this.stack = stack;
        this.auth = auth;
        this.clients = clients;
        this.endpoint = stack.address(Service.AUTH).resolve("/token");
        this.load = new Load(endpoint, parameters.get("callers"));
        this.seconds = parameters.get("seconds");
    }

    /** Takes {@code seconds=20 callers=32 heap=512} and prints figures. */
    public static void main(String[] arguments) throws IOException, JOSEException {
        Map<String, Integer> parameters = new HashMap<>(Map.of("seconds", 20, "callers", 32, "heap", 512));
        Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], Integer.valueOf(pair[1])));
        BenchmarkClients clients = new BenchmarkClients();
        List<String> options = List.of("-Xmx" + parameters.get("heap") + "m", "-XX:+UseSerialGC");
        try (LocalStack stack = LocalStack.start(clients.settings("${cuaso.origins.portal}/help"));
                RetunedService auth = RetunedService.restart(stack, Service.AUTH, options)) {
            print("%s, auth-service with %s, %d callers", Machine.describe(), options, parameters.get("callers"));
            new TokenRequests(stack, auth, clients, parameters).run();
            print("%s afterwards", Machine.describe());
        }
    }

    private void run() throws IOException {
        measure("client_credentials, client_secret_basic", always(credentialsBySecret()));
        measureByKey();
        measure("refresh_token, client_secret_basic", always(refresh()));
    }

    private byte[] credentialsBySecret() {
        return KeptConnection.form(endpoint, clients.basic(), CREDENTIALS);
    }

    private void measure(String what, Supplier<Optional<byte[]>> requests) {
        load.run(requests, seconds * 1_000L / 2);
        long before = auth.cpuMillis();
        Load.Result result = load.run(requests, seconds * 1_000L);
        report(what, result, auth.cpuMillis() - before);
    }

    /** An assertion is good once, so all are signed beforehand: signing is the client's business. */
    private void measureByKey() {
        String what = "client_credentials, private_key_jwt";
        load.run(assertions(1_000L * seconds), seconds * 1_000L / 2);
        Supplier<Optional<byte[]>> requests = assertions(3_500L * seconds);
        long before = auth.cpuMillis();
        Load.Result result = load.run(requests, seconds * 1_000L);
        report(what, result, auth.cpuMillis() - before);
    }

    private Supplier<Optional<byte[]>> assertions(long count) {
        URI issuer = URI.create(stack.origins().identity());
        ConcurrentLinkedQueue<byte[]> signed = new ConcurrentLinkedQueue<>();
        IntStream.range(0, (int) count)
                .parallel()
                .forEach(_ -> signed.add(KeptConnection.form(endpoint, "", CREDENTIALS + clients.assertion(issuer))));
        return () -> Optional.ofNullable(signed.poll());
    }

    private static Supplier<Optional<byte[]>> always(byte[] request) {
        return () -> Optional.of(request);
    }

    /** A client that proves itself keeps its refresh token, so one sign-in is enough. */
    private byte[] refresh() throws IOException {
        String landing = stack.origins().portal() + "/help";
        String start =
                stack.origins().identity() + "/authorize?response_type=code&scope=openid%20profile&state=s&nonce=n"
                        + "&client_id=" + BenchmarkClients.BY_SECRET + "&redirect_uri=" + encoded(landing);
        HttpClient client = HttpClient.newHttpClient();
        HttpBrowser browser = new HttpBrowser(client);
        Page end = new Citizen(stack, client).signIn(browser, browser.open(start));
        String code = Arrays.stream(end.address().getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow();
        try (KeptConnection connection = new KeptConnection(endpoint)) {
            String form = "grant_type=authorization_code&" + code + "&redirect_uri=" + encoded(landing);
            String answer = connection
                    .exchange(KeptConnection.form(endpoint, clients.basic(), form))
                    .text();
            String token =
                    new ObjectMapper().readTree(answer).path("refresh_token").asText();
            return KeptConnection.form(endpoint, clients.basic(), "grant_type=refresh_token&refresh_token=" + token);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void report(String what, Load.Result result, long cpuMillis) {
        print(
                "%-42s %7.0f requests/s, %.3f ms of processor time each, %s",
                what, result.perSecond(), (double) cpuMillis / result.requests(), result.times());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
