package vn.cuaso.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cuaso.system.kubernetes.Mistake.NOTHING;
import static vn.cuaso.system.kubernetes.Mistake.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** The recovery's manifests with one mistake each. */
class BrokenRecoveryTest {
    private static final String DATABASE = "Cluster postgresql";
    private static final String WRITTEN = "/spec/plugins/0/parameters";
    private static final String READ = "/spec/externalClusters/0/plugin/parameters";

    static final List<Arguments> MISTAKES = List.of(
            arguments(WRITTEN + "/serverName", text("postgresql")),
            arguments(WRITTEN + "/serverName", NOTHING),
            arguments(WRITTEN + "/barmanObjectName", text("postgresql-backup")),
            arguments(READ + "/serverName", text("postgresql-1")),
            arguments(READ + "/barmanObjectName", NOTHING));

    @ParameterizedTest(name = "{0}")
    @FieldSource("MISTAKES")
    void mistakeIsFound(String pointer, JsonNode value) {
        Manifests broken = Mistake.in(Kustomize.overlay("recovery"), DATABASE, pointer, value);

        assertThat(new Recovery(Kustomize.overlay("production")).violations(broken))
                .isNotEmpty();
    }

    @Test
    void momentIsTakenOnlyWithItsTimeZone() {
        assertThat(problemsWithMoment("2026-01-31T09:30:00+07:00")).isEmpty();
        assertThat(problemsWithMoment("2026-01-31T09:30:00")).isNotEmpty();
    }

    @Test
    void databaseBeginsInOneWay() {
        Manifests broken = Mistake.in(
                Kustomize.overlay("recovery"),
                DATABASE,
                "/spec/bootstrap/initdb",
                JsonNodeFactory.instance.objectNode().put("database", "cuaso").put("owner", "cuaso"));

        assertThat(broken.all().stream().flatMap(Schemas::problems)).isNotEmpty();
    }

    private static List<String> problemsWithMoment(String moment) {
        return Mistake.in(
                        Kustomize.overlay("recovery"),
                        DATABASE,
                        "/spec/bootstrap/recovery/recoveryTarget",
                        JsonNodeFactory.instance.objectNode().put("targetTime", moment))
                .all()
                .stream()
                .flatMap(Schemas::problems)
                .toList();
    }
}
