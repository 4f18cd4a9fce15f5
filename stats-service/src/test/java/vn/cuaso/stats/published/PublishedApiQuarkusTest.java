package vn.cuaso.stats.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The API as it is published is the API as it is. */
@QuarkusTest
class PublishedApiQuarkusTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void publishedDescriptionIsTheServicesOwn() throws IOException {
        var own = given().port(managementPort).get("/q/openapi?format=yaml").asString();
        Files.writeString(Path.of("target", "dossier-statistics.yaml"), own);

        assertThat(own)
                .contains("/api/statistics/series", "/api/dossiers/{code}")
                .doesNotContain("/internal");
        assertThat(given().get("/api/statistics/openapi.yaml").asString())
                .as("target/dossier-statistics.yaml is what src/main/resources/openapi should hold")
                .isEqualTo(own);
    }
}
