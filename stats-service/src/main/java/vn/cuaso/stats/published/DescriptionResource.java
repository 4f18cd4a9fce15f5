package vn.cuaso.stats.published;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** The public API as OpenAPI. The file is what the service says of itself; a test keeps the two equal. */
@Path("/api/statistics/openapi.yaml")
public class DescriptionResource {

    private static final String FILE = "/openapi/dossier-statistics.yaml";
    private static final String AN_HOUR = "public, max-age=3600";

    @GET
    @Produces("application/yaml")
    public RestResponse<String> description() {
        try (var stream = DescriptionResource.class.getResourceAsStream(FILE)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return RestResponse.ResponseBuilder.ok(text)
                    .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
