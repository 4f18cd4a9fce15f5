package vn.cuaso.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cuaso.system.kubernetes.Mistake.NOTHING;
import static vn.cuaso.system.kubernetes.Mistake.no;
import static vn.cuaso.system.kubernetes.Mistake.number;
import static vn.cuaso.system.kubernetes.Mistake.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Production's manifests with one mistake each, in what makes pods: the checks of {@link ManifestsTest} have to find it. */
class BrokenPodsTest {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final String COMMANDS = "CronJob auth-service-commands";
    private static final String COMMAND = "/spec/jobTemplate" + POD;

    static final List<Arguments> MISTAKES = List.of(
            arguments(new PodSecurity(), "Deployment auth-service", POD + "/securityContext/runAsNonRoot", NOTHING),
            arguments(new PodSecurity(), "Deployment auth-service", POD + "/securityContext/seccompProfile", NOTHING),
            arguments(new PodSecurity(), "Deployment otp-service", POD + "/automountServiceAccountToken", NOTHING),
            arguments(new PodSecurity(), "Deployment otp-service", POD + "/enableServiceLinks", NOTHING),
            arguments(new PodSecurity(), "ServiceAccount auth-service", "/automountServiceAccountToken", NOTHING),
            arguments(
                    new PodSecurity(),
                    "Job auth-migrations",
                    CONTAINER + "/securityContext/readOnlyRootFilesystem",
                    no()),
            arguments(new PodSecurity(), "Job auth-migrations", CONTAINER + "/securityContext/capabilities", NOTHING),
            arguments(new PodResources(), "Deployment stats-service", CONTAINER + "/resources/limits/memory", NOTHING),
            arguments(new PodResources(), "Deployment stats-service", CONTAINER + "/resources/requests/cpu", NOTHING),
            arguments(
                    new PodResources(),
                    "Deployment stats-service",
                    CONTAINER + "/image",
                    text("cuaso/stats-service:latest")),
            arguments(
                    new PodResources(),
                    "Deployment stats-service",
                    CONTAINER + "/image",
                    text("host:5000/stats-service")),
            arguments(new PodLifecycle(), "Deployment auth-service", CONTAINER + "/readinessProbe", NOTHING),
            arguments(
                    new PodLifecycle(), "Deployment auth-service", CONTAINER + "/startupProbe/httpGet/path", text("/")),
            arguments(
                    new PodLifecycle(),
                    "Deployment auth-service",
                    CONTAINER + "/livenessProbe/httpGet/port",
                    text("http")),
            arguments(
                    new PodLifecycle(),
                    "Deployment auth-service",
                    "/spec/strategy/rollingUpdate/maxUnavailable",
                    number(1)),
            arguments(
                    new PodLifecycle(), "Deployment auth-service", POD + "/terminationGracePeriodSeconds", number(30)),
            arguments(new PodLifecycle(), "Deployment auth-service", CONTAINER + "/lifecycle", NOTHING),
            arguments(new PodLifecycle(), "Deployment auth-service", POD + "/topologySpreadConstraints", NOTHING),
            arguments(new PodLifecycle(), "Job stats-migrations", "/spec/ttlSecondsAfterFinished", NOTHING),
            arguments(new PodLifecycle(), "Job stats-migrations", "/spec/ttlSecondsAfterFinished", number(86400)),
            arguments(new PodSecurity(), COMMANDS, COMMAND + "/securityContext/runAsNonRoot", NOTHING),
            arguments(new PodSecurity(), COMMANDS, COMMAND + "/initContainers/0/securityContext", NOTHING),
            arguments(new PodResources(), COMMANDS, COMMAND + "/initContainers/0/resources/limits", NOTHING),
            arguments(new PodResources(), COMMANDS, COMMAND + "/containers/0/resources/limits", NOTHING),
            arguments(new Commands(), COMMANDS, "/metadata/name", text("auth-commands")),
            arguments(new Commands(), COMMANDS, "/spec/suspend", NOTHING),
            arguments(new Commands(), COMMANDS, "/spec/jobTemplate/spec/backoffLimit", NOTHING),
            arguments(new Commands(), COMMANDS, "/spec/jobTemplate/spec/ttlSecondsAfterFinished", NOTHING),
            arguments(new Commands(), COMMANDS, COMMAND + "/restartPolicy", text("OnFailure")),
            arguments(new Commands(), COMMANDS, COMMAND + "/containers/0/image", text("cuaso/stats-service:1")),
            arguments(new Commands(), COMMANDS, COMMAND + "/initContainers/0/volumeMounts/0/mountPath", text("/file")),
            arguments(new ServicePorts(), "Service stats-service", "/spec/ports/0/targetPort", text("htpp")),
            arguments(new ServicePorts(), "Service stats-service", "/spec/selector/app.kubernetes.io~1name", NOTHING),
            arguments(new ServicePorts(), "ServiceMonitor stats-service", "/spec/endpoints/0/port", text("metrics")),
            arguments(
                    new Scaling(),
                    "PodDisruptionBudget otp-service",
                    "/spec/selector/matchLabels/app.kubernetes.io~1name",
                    text("x")),
            arguments(new Scaling(), "HorizontalPodAutoscaler otp-service", "/spec/scaleTargetRef/name", text("x")),
            arguments(
                    new Scaling(),
                    "HorizontalPodAutoscaler qr-session-service",
                    "/spec/metrics/1/pods/metric/name",
                    text("cuaso_qr_stream_open")),
            arguments(new Scaling(), "HorizontalPodAutoscaler stats-service", "/spec/maxReplicas", number(6)),
            arguments(new Scaling(), "Deployment qr-session-service", "/spec/replicas", number(3)));

    @ParameterizedTest(name = "{1} {2}")
    @FieldSource("MISTAKES")
    void mistakeIsFound(Policy policy, String object, String pointer, JsonNode value) {
        Manifests broken = Mistake.in(Kustomize.overlay("production"), object, pointer, value);

        // Without the mistake there is none (ManifestsTest).
        assertThat(policy.violations(broken)).isNotEmpty();
    }
}
