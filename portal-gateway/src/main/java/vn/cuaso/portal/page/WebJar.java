package vn.cuaso.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of a web jar. Its version is part of their path, and chosen in the build alone. */
record WebJar(String folder) {

    static WebJar of(String name) {
        return new WebJar("META-INF/resources/webjars/%s/%s/".formatted(name, version(name)));
    }

    byte[] bytes(String file) {
        return read(folder + file);
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static String version(String name) {
        String properties = new String(
                read("META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name)), StandardCharsets.UTF_8);
        return properties
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("web jar without a version: " + name));
    }

    private static byte[] read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("not in the web jar: " + resource);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
