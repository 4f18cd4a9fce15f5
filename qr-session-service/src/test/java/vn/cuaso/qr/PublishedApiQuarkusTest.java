package vn.cuaso.qr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The phone's API as it is published is the API as it is. */
@QuarkusTest
class PublishedApiQuarkusTest {

    private static final Path PUBLISHED =
            Path.of(System.getProperty("cuaso.repository"), "docs", "openapi", "identity-app-pairing.yaml");

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void publishedDescriptionIsTheServicesOwn() throws IOException {
        var own = given().port(managementPort).get("/q/openapi?format=yaml").asString();
        Files.writeString(Path.of("target", "identity-app-pairing.yaml"), own);

        assertThat(Files.readString(PUBLISHED))
                .as("target/identity-app-pairing.yaml is what docs/openapi should hold")
                .isEqualTo(own);
    }

    @Test
    void descriptionIsNotServedWhereTheGatewayForwardsTo() {
        given().get("/q/openapi").then().statusCode(404);
        given().get("/openapi").then().statusCode(404);
    }
}
