package vn.cuaso.otp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.SmsReader;

/**
 * Holds the tables of metrics in {@code docs/observability.md} true, by which dashboards and alerts are checked: everything that
 * they say this service exposes is there, as the type that they say.
 */
@QuarkusTest
class MetricTableQuarkusTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9_]+)` \\| (counter|gauge|histogram|summary) \\|.*");

    @TestHTTPResource(management = true)
    URI management;

    @Inject
    OtpApi api;

    @Test
    void everythingInTheTablesIsExposed() throws IOException {
        var somebody = OtpApi.somebody();
        var id = api.created(somebody);
        SmsReader.firstTo((String) somebody.get("phone"));
        api.resend(id, somebody).then().statusCode(200);
        api.verify(id, somebody, api.code(id)).then().statusCode(200);

        String scrape = given().accept("text/plain")
                .get(management.resolve("/q/metrics"))
                .asString();
        List<String> types = documented();

        assertThat(types).hasSizeGreaterThan(5);
        assertThat(types).allSatisfy(type -> assertThat(scrape).contains(type + "\n"));
    }

    /** The lines that a scrape begins the metrics with, of the section of this service and that of all. */
    private static List<String> documented() throws IOException {
        Path document = Path.of(System.getProperty("cuaso.repository"), "docs/observability.md");
        return Pattern.compile("(?m)^### ")
                .splitAsStream(Files.readString(document))
                .filter(section -> section.startsWith("every service") || section.startsWith("otp-service"))
                .flatMap(String::lines)
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> "# TYPE " + row.group(1) + " " + row.group(2))
                .toList();
    }
}
