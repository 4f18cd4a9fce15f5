package vn.cuaso.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cuaso.system.kubernetes.Mistake.NOTHING;
import static vn.cuaso.system.kubernetes.Mistake.entry;
import static vn.cuaso.system.kubernetes.Mistake.no;
import static vn.cuaso.system.kubernetes.Mistake.number;
import static vn.cuaso.system.kubernetes.Mistake.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Production's manifests with one mistake each, in networks, settings and stores: the checks of {@link ManifestsTest} have to find it. */
class BrokenSettingsTest {
    private static final String CONTAINER = "/spec/template/spec/containers/0";

    static final List<Arguments> MISTAKES = List.of(
            arguments(new NetworkIsolation(), "NetworkPolicy default-deny", "/spec/policyTypes/1", NOTHING),
            arguments(
                    new NetworkIsolation(),
                    "NetworkPolicy auth-service",
                    "/spec/podSelector/matchLabels/app.kubernetes.io~1name",
                    text("x")),
            arguments(new NetworkIsolation(), "NetworkPolicy auth-service", "/spec/ingress/0/from", NOTHING),
            arguments(
                    new NetworkIsolation(),
                    "NetworkPolicy qr-session-service",
                    "/spec/egress/0/ports/0/port",
                    number(8092)),
            arguments(new NetworkIsolation(), "NetworkPolicy traces", "/spec/egress/0/ports/0/port", number(4319)),
            arguments(
                    new NetworkIsolation(),
                    "NetworkPolicy traces",
                    "/spec/podSelector/matchLabels/app.kubernetes.io~1component",
                    NOTHING),
            arguments(
                    new NetworkIsolation(),
                    "NetworkPolicy traces",
                    "/spec/egress/0/to/0/namespaceSelector/matchLabels/cuaso.vn~1peer",
                    text("monitoring")),
            arguments(new NoSecrets(), "ConfigMap installation-", "/data/SECRET_REDIS_PASSWORD", text("a password")),
            arguments(new NoSecrets(), "ConfigMap installation-", "/kind", text("Secret")),
            arguments(
                    new NoSecrets(),
                    "ConfigMap otp-service-",
                    "/data/more.properties",
                    text("cuaso.otp.code.keys.k1=abc")),
            arguments(new NoSecrets(), "ConfigMap otp-service-", "/data/key.pem", text("-----BEGIN PRIVATE KEY-----")),
            arguments(
                    new NoSecrets(),
                    "Deployment auth-service",
                    CONTAINER + "/env/3",
                    entry("SECRET_KAFKA_PASSWORD", "a password")),
            arguments(
                    new NamespaceSecurity(),
                    "Namespace cuaso",
                    "/metadata/labels/pod-security.kubernetes.io~1enforce",
                    text("baseline")),
            arguments(new NamespaceSecurity(), "Service auth-service", "/metadata/namespace", text("default")),
            arguments(new KafkaStore(), "KafkaUser qr", "/spec/authorization/acls/0/resource/name", text("otp-events")),
            arguments(
                    new KafkaStore(),
                    "KafkaUser administrator",
                    "/spec/authorization/acls/0/operations/1",
                    text("Write")),
            arguments(new KafkaStore(), "KafkaTopic qr-events.dlq", "/metadata/name", text("qr-events.dql")),
            arguments(new KafkaStore(), "Kafka kafka", "/spec/kafka/listeners/0/tls", no()),
            arguments(new OtherStores(), "Cluster postgresql", "/spec/managed/roles/0/passwordSecret", NOTHING),
            arguments(new OtherStores(), "Cluster postgresql", "/spec/postgresql/pg_hba", NOTHING),
            arguments(
                    new OtherStores(),
                    "ConfigMap postgresql-roles-",
                    "/data/roles.sql",
                    text("CREATE ROLE auth SUPERUSER;")),
            arguments(
                    new OtherStores(),
                    "ConfigMap redis-settings-",
                    "/data/redis-additional.conf",
                    text("appendonly no")),
            arguments(
                    new StoreMonitors(),
                    "PodMonitor kafka",
                    "/spec/selector/matchLabels/strimzi.io~1cluster",
                    text("k")),
            arguments(new StoreMonitors(), "PodMonitor postgresql", "/spec/podMetricsEndpoints/0/port", text("metric")),
            arguments(new StoreMonitors(), "PodMonitor redis", "/spec/selector/matchExpressions/0/values/1", NOTHING),
            arguments(new StoreMonitors(), "PodMonitor redis", "/spec/podMetricsEndpoints/0/relabelings", NOTHING),
            arguments(new StoreMonitors(), "NetworkPolicy redis", "/spec/ingress/2/ports/0/port", number(9212)),
            arguments(new StoreMonitors(), "RedisCluster redis", "/spec/redisExporter/enabled", no()),
            arguments(new StoreMonitors(), "Kafka kafka", "/spec/kafka/metricsConfig", NOTHING),
            arguments(new Entry(), "Gateway citizens", "/spec/listeners/0/tls", NOTHING),
            arguments(new Entry(), "HTTPRoute identity", "/spec/hostnames/0", text("another.example.vn")),
            arguments(new Entry(), "HTTPRoute identity", "/spec/rules/0/backendRefs/0/name", text("auth-service")),
            arguments(
                    new Entry(),
                    "ConfigMap installation-",
                    "/data/CUASO_ORIGINS_APP",
                    text("http://ungdung.example.vn")),
            arguments(new ProductionSettings(), "ConfigMap installation-", "/data/CUASO_DEPLOYMENT", text("local")),
            arguments(
                    new ProductionSettings(),
                    "ConfigMap installation-",
                    "/data/QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                    NOTHING),
            arguments(
                    new ProductionSettings(),
                    "ConfigMap otp-service-",
                    "/data/production.properties",
                    text("cuaso.otp.channels=inbox")),
            arguments(
                    new ProductionSettings(),
                    "ConfigMap otp-service-",
                    "/data/production.properties",
                    text("cuaso.otp.channels=a,b\ncuaso.otp.http-gateways.a.url=https://a.example\n"
                            + "cuaso.otp.http-gateways.b.url=http://b.example")),
            arguments(
                    new KnownConfiguration(),
                    "ConfigMap otp-service-",
                    "/data/more.properties",
                    text("cuaso.otp.chanels=inbox")),
            arguments(
                    new KnownConfiguration(),
                    "ConfigMap otp-service-",
                    "/data/more.properties",
                    text("quarkus.http.prot=1")),
            arguments(
                    new KnownConfiguration(),
                    "ConfigMap otp-service-",
                    "/data/more.properties",
                    text("kafka.sasl.jaas.confg=${secret.kafka.password}")),
            arguments(
                    new KnownConfiguration(),
                    "Deployment qr-session-service",
                    CONTAINER + "/env/2/value",
                    text("/etc/cuaso")),
            arguments(
                    new KnownConfiguration(),
                    "CronJob auth-service-commands",
                    "/spec/jobTemplate" + CONTAINER + "/env/2",
                    NOTHING),
            arguments(
                    new NoSecrets(),
                    "CronJob stats-service-commands",
                    "/spec/jobTemplate" + CONTAINER + "/env/1",
                    entry("SECRET_POSTGRESQL_PASSWORD", "a password")),
            // Fixed when the service is built: set here it does nothing.
            arguments(
                    new KnownConfiguration(),
                    "ConfigMap otp-service-",
                    "/data/more.properties",
                    text("quarkus.http.root-path=/x")),
            arguments(
                    new KnownConfiguration(),
                    "ConfigMap installation-",
                    "/data/CUASO_ORIGIN_APP",
                    text("https://ungdung.example.vn")),
            arguments(
                    new KnownConfiguration(),
                    "Deployment auth-service",
                    CONTAINER + "/env/3/name",
                    text("SECRET_KAFKA_PASWORD")));

    @ParameterizedTest(name = "{1} {2}")
    @FieldSource("MISTAKES")
    void mistakeIsFound(Policy policy, String object, String pointer, JsonNode value) {
        Manifests broken = Mistake.in(Kustomize.overlay("production"), object, pointer, value);

        // Without the mistake there is none (ManifestsTest).
        assertThat(policy.violations(broken)).isNotEmpty();
    }
}
