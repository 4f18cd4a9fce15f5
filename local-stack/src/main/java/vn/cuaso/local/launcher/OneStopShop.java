package vn.cuaso.local.launcher;

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
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.ClientAssertion;

/** The one-stop-shop system of the demonstration, where it asks auth-service something (docs/accounts.md, docs/provider.md). */
final class OneStopShop {
    static final String CLIENT = "one-stop-shop";

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ClientAssertion assertion;
    private final URI tokens;
    private final URI applicants;

    /**
     * @param tokens the token endpoint
     * @param internal auth-service's internal API
     */
    OneStopShop(ClientAssertion assertion, URI tokens, URI internal) {
        this.assertion = assertion;
        this.tokens = tokens;
        this.applicants = internal.resolve("/internal/applicants");
    }

    /**
     * By which name events call the citizen of this ID number.
     *
     * @throws StackFailure when auth-service does not say
     */
    String applicant(String citizenId) {
        HttpRequest question = HttpRequest.newBuilder(applicants)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"citizenId\":\"" + citizenId + "\"}"))
                .build();
        return member("applicant", send(question));
    }

    private String token() {
        String form = "grant_type=client_credentials&scope=applicants%3Aread"
                + "&client_assertion_type=" + URLEncoder.encode(ASSERTION_TYPE, StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion.sign(Instant.now());
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return member("access_token", send(request));
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackFailure(request.uri().getPath() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new StackFailure(request.uri().getPath() + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while asking auth-service", e);
        }
    }

    // Both answers are flat, and their values are base64url and full stops.
    private static String member(String name, String json) {
        Matcher member =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!member.find()) {
            throw new StackFailure("auth-service's answer has no " + name);
        }
        return member.group(1);
    }
}
