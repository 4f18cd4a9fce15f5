package vn.cuaso.benchmarks.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import vn.cuaso.local.settings.Service;

/** What every local stack tells a service; the files are local-stack's own, so that there is one truth. */
final class LocalSettings {
    private static final String FOLDER = "local-stack/src/main/resources/vn/cuaso/local/launcher";

    private LocalSettings() {}

    static Properties of(Service service) {
        Path folder = Path.of(System.getProperty("cuaso.repository")).resolve(FOLDER);
        Properties properties = new Properties();
        for (String file : new String[] {"every-service.properties", service.module() + ".properties"}) {
            try (Reader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
