package vn.cuaso.portal.testing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** stats-service as far as pages ask it: answers out of {@code resources/statistics}, the same whatever is chosen. */
final class StubStatistics {

    /** The only dossier that there is. */
    private static final String DOSSIER = "/api/dossiers/H56.31-240301-0001";

    private static final String APPLICANT = "/internal/applicants/dossiers";

    private StubStatistics() {}

    static boolean knows(HttpServerRequest request) {
        String path = request.path();
        return path.startsWith("/api/dossiers/") || path.equals(APPLICANT) || download(path) || file(path) != null;
    }

    static void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.equals(APPLICANT)) {
            request.body().onSuccess(body -> json(request, ofApplicant(request, body.toJsonObject())));
        } else if (path.startsWith("/api/dossiers/")) {
            dossier(request);
        } else if (download(path)) {
            request.response().putHeader("Content-Type", "text/plain").end("a file");
        } else if ("H99".equals(request.getParam("agency"))) {
            request.response().setStatusCode(404).end();
        } else {
            json(request, read(file(path)));
        }
    }

    private static void dossier(HttpServerRequest request) {
        if (request.path().endsWith("-0429")) {
            request.response()
                    .setStatusCode(429)
                    .putHeader("Retry-After", "300")
                    .end();
        } else if (request.path().endsWith("-0503")) {
            request.response().setStatusCode(503).end();
        } else if (request.path().equals(DOSSIER)) {
            json(request, read("dossier.json"));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private static String ofApplicant(HttpServerRequest request, JsonObject question) {
        boolean portal = "Bearer service-token".equals(request.getHeader("Authorization"));
        boolean citizen = "citizen-1".equals(question.getString("applicant"));
        JsonArray dossiers = new JsonArray();
        if (portal && citizen) {
            dossiers.add(new JsonObject(read("dossier.json")));
        }
        return new JsonObject().put("dossiers", dossiers).put("more", false).encode();
    }

    private static boolean download(String path) {
        return path.endsWith(".csv") || path.endsWith(".yaml");
    }

    private static String file(String path) {
        return switch (path) {
            case "/api/statistics/summary" -> "summary.json";
            case "/api/statistics/series" -> "series.json";
            case "/api/statistics/table" -> "table.json";
            case "/api/statistics/late" -> "late.json";
            case "/api/statistics/evaluation" -> "evaluation.json";
            default -> null;
        };
    }

    private static void json(HttpServerRequest request, String body) {
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    private static String read(String file) {
        try (InputStream stream = StubStatistics.class.getResourceAsStream("/statistics/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
