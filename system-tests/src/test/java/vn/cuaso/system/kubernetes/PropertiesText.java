package vn.cuaso.system.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What a ConfigMap holds: a properties file, or one value. */
final class PropertiesText {

    private PropertiesText() {}

    /** The settings in it: of a properties file each of them, of anything else itself. */
    static Stream<Map.Entry<String, String>> lines(String name, String content) {
        return name.endsWith(".properties")
                ? parse(content).entrySet().stream()
                        .map(entry -> Map.entry((String) entry.getKey(), (String) entry.getValue()))
                : Stream.of(Map.entry(name, content))
                        .filter(entry -> !entry.getValue().contains("\n"));
    }

    private static Properties parse(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
