package vn.cuaso.stats.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.stats.deployment.Deployment;
import vn.cuaso.stats.life.UnitCode;
import vn.cuaso.stats.published.PublishedConfig;

/** The file of points, read when the service starts. With a mistake in it the service does not start, and says where. */
@ApplicationScoped
class ImportedFile {

    private static final String DEMONSTRATION = "demonstration";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private record Key(YearMonth month, String agency, Group group) {}

    private final Map<Key, ImportedPoints> points = new HashMap<>();

    @Inject
    ImportedFile(
            PublishedConfig config,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this(config.evaluation().file().map(file -> read(file, deployment)).orElse(List.of()));
    }

    ImportedFile(List<ImportedPoints> all) {
        for (int index = 0; index < all.size(); index++) {
            var one = all.get(index);
            var number = index + 1;
            one.refusal().ifPresent(reason -> {
                throw new IllegalArgumentException("evaluation, entry " + number + ": " + reason);
            });
            var key = new Key(one.month(), UnitCode.of(one.agency()).text(), one.group());
            if (points.put(key, one) != null) {
                throw new IllegalArgumentException("evaluation, entry " + number + ": given before");
            }
        }
    }

    void readAtStart(@Observes StartupEvent start) {}

    Optional<ImportedPoints> points(YearMonth month, String agency, Group group) {
        return Optional.ofNullable(points.get(new Key(month, agency, group)));
    }

    private static List<ImportedPoints> read(String file, Deployment deployment) {
        var demonstration = file.equals(DEMONSTRATION);
        if (demonstration && deployment == Deployment.PRODUCTION) {
            throw new IllegalStateException(
                    "made-up points (cuaso.stats.published.evaluation.file) are not for production");
        }
        try (var stream = demonstration ? demonstration() : Files.newInputStream(Path.of(file))) {
            return Arrays.asList(JSON.readValue(stream, ImportedPoints[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("evaluation cannot be read: " + file, e);
        }
    }

    private static InputStream demonstration() {
        return ImportedFile.class.getResourceAsStream("/evaluation/demonstration.json");
    }
}
