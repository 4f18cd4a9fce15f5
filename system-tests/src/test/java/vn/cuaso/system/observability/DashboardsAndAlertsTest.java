package vn.cuaso.system.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubernetes/observability} asks of Prometheus is there to be answered. */
class DashboardsAndAlertsTest {

    private static final Pattern ALERT = Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\| (page|ticket) \\|");

    private final Path repository = Path.of(System.getProperty("cuaso.repository"));
    private final Path folder = repository.resolve("kubernetes/observability");
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    @Test
    void everyMetricOfTheDashboardIsExposedOrRecorded() throws IOException {
        JsonNode dashboard = json.readTree(folder.resolve("dashboard.json").toFile());

        assertThat(unknown(dashboard.findValuesAsText("expr"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "recording-rules.yaml"})
    void everyMetricOfTheRulesIsExposedOrRecorded(String file) throws IOException {
        JsonNode rules = yaml.readTree(folder.resolve(file).toFile());

        assertThat(unknown(rules.findValuesAsText("expr"))).isEmpty();
    }

    @Test
    void everyAlertSaysWhatToDoAndIsInTheDocument() throws IOException {
        JsonNode alerts = yaml.readTree(folder.resolve("alerts.yaml").toFile()).at("/spec/groups/0/rules");
        String document = Files.readString(repository.resolve("docs/observability.md"));

        assertThat(alerts)
                .allSatisfy(
                        alert -> assertThat(alert.at("/annotations/what_to_do").asText())
                                .as(alert.path("alert").asText())
                                .isNotBlank());
        assertThat(ALERT.matcher(document).results().map(MatchResult::group).collect(Collectors.toSet()))
                .isEqualTo(alerts.valueStream()
                        .map(alert -> "| `%s` | %s |"
                                .formatted(
                                        alert.path("alert").asText(),
                                        alert.at("/labels/severity").asText()))
                        .collect(Collectors.toSet()));
    }

    /** A service of which there is no pod has no series that could be 0. */
    @ParameterizedTest
    @ValueSource(strings = {"auth-service", "otp-service", "qr-session-service", "stats-service", "portal-gateway"})
    void serviceWithoutAnyInstanceIsNoticed(String service) throws IOException {
        JsonNode alerts = yaml.readTree(folder.resolve("alerts.yaml").toFile()).at("/spec/groups/0/rules");

        assertThat(alerts.valueStream()
                        .filter(alert -> alert.path("alert").asText().equals("ServiceIsAway"))
                        .map(alert -> alert.path("expr").asText()))
                .singleElement()
                .asString()
                .contains("or absent(up{job=\"%s\"})".formatted(service));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sum by (way) (rate(a_total{outcome=\"b_c\"}[5m])) / sum(d:e) > 14.4 * 0.001 ; a_total d:e",
                "histogram_quantile(0.95, sum by (le) (rate(a_bucket[30m]))) > 1e3 or time() - max(b) ; a_bucket b",
                "max(a{x=~\"b|c\"}) and on (job) c unless d offset 5m ; a c d"
            })
    void namesOfMetricsAreToldFromTheRest(String expression, String names) {
        assertThat(PromQl.metrics(expression)).containsExactlyInAnyOrder(names.split(" "));
    }

    private Set<String> unknown(Iterable<String> expressions) throws IOException {
        MetricTable exposed = new MetricTable(repository);
        Set<String> recorded = new TreeSet<>(
                yaml.readTree(folder.resolve("recording-rules.yaml").toFile()).findValuesAsText("record"));
        Set<String> unknown = new TreeSet<>();
        for (String expression : expressions) {
            unknown.addAll(PromQl.metrics(expression));
        }
        // Prometheus' own: whether a target answered.
        unknown.removeIf(name -> name.equals("up") || recorded.contains(name) || exposed.knows(name));
        return unknown;
    }
}
