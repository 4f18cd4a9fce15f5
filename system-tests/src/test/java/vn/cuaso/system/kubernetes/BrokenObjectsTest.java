package vn.cuaso.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cuaso.system.kubernetes.Mistake.number;
import static vn.cuaso.system.kubernetes.Mistake.text;
import static vn.cuaso.system.kubernetes.Mistake.yes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Production's manifests with one field each that its kind does not have, or not so. */
class BrokenObjectsTest {
    private static final String POD = "/spec/template/spec";

    static final List<Arguments> FIELDS = List.of(
            arguments("Deployment auth-service", POD + "/terminationGracePeriodSecond", number(60)),
            arguments("Deployment auth-service", POD + "/containers/0/env/0/value", number(8)),
            arguments("Deployment auth-service", "/spec/minReadySeconds", text("5")),
            arguments("CronJob auth-service-commands", "/spec/suspended", yes()),
            arguments("HorizontalPodAutoscaler auth-service", "/spec/minReplica", number(2)),
            arguments("HTTPRoute portal", "/spec/hosts", text("x")),
            arguments("NetworkPolicy names", "/spec/policyType", text("Egress")),
            arguments("PodMonitor redis", "/spec/podMetricsEndpoint", text("x")),
            arguments("ServiceMonitor auth-service", "/spec/endpoint", text("x")),
            arguments("KafkaUser auth", "/spec/authorisation", text("x")),
            arguments("Kafka kafka", "/spec/kafka/listeners/0/ssl", yes()),
            arguments("KafkaTopic qr-events", "/spec/partition", number(3)),
            arguments("Cluster postgresql", "/spec/instance", number(3)),
            arguments("ScheduledBackup postgresql-nightly", "/spec/schedule", text("0 19 * * *")),
            arguments(
                    "ObjectStore postgresql-backups",
                    "/spec/configuration/endpointURL",
                    text("http://objects.example.vn")),
            arguments("RedisCluster redis", "/spec/tls", text("x")),
            arguments("Service auth-service", "/kind", text("Sevice")));

    @ParameterizedTest(name = "{0} {1}")
    @FieldSource("FIELDS")
    void fieldThatIsNoneOfItsKindIsFound(String object, String pointer, JsonNode value) {
        Manifests broken = Mistake.in(Kustomize.overlay("production"), object, pointer, value);

        assertThat(broken.all().stream().flatMap(Schemas::problems)).hasSize(1);
    }

    @Test
    void keyThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> Manifests.parse("kind: Job\nkind: Service\n"))
                .hasMessageContaining("Duplicate field 'kind'");
    }
}
