package vn.cuaso.system.kubernetes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The configuration interfaces in a service's package: its own, and those of Quarkus' extensions that may be set when it runs.
 * They are loaded apart from the tests' classes, by the very libraries that the service runs with.
 */
final class PackagedConfiguration {
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String ROOT = "io.quarkus.runtime.annotations.ConfigRoot";
    private static final String ROOTS = "META-INF/quarkus-config-roots.list";

    private final Path application;
    private final ClassLoader classes;

    PackagedConfiguration(String service) {
        Path packaged = Kustomize.FOLDER.resolveSibling(service).resolve("target/quarkus-app");
        application = only(packaged.resolve("app"));
        List<URL> jars = new ArrayList<>(List.of(url(application)));
        // The folder quarkus holds the implementations of the interfaces, which were made when the service was built.
        Stream.of("quarkus", "lib/main", "lib/boot")
                .flatMap(folder -> files(packaged.resolve(folder)))
                .map(PackagedConfiguration::url)
                .forEach(jars::add);
        classes = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    Properties applicationProperties() {
        try (InputStream file = classes.getResourceAsStream("application.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of settings; a star stands for a part that the operator chooses. */
    Set<String> mappedNames() {
        Set<String> names = new TreeSet<>();
        Stream.concat(ownInterfaces(), rootsOfExtensions()).forEach(type -> names.addAll(namesOf(type)));
        return names;
    }

    /** Classes of the application that mention the annotation. */
    private Stream<String> ownInterfaces() {
        try (JarFile jar = new JarFile(application.toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().endsWith("Config.class")
                            || entry.getName().endsWith("Origins.class"))
                    .map(entry -> entry.getName().replace('/', '.').replaceFirst("\\.class$", ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> rootsOfExtensions() {
        try {
            return Collections.list(classes.getResources(ROOTS)).stream().flatMap(PackagedConfiguration::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None for what is no mapping, or is fixed when the service is built. */
    private Set<String> namesOf(String type) {
        try {
            Class<?> mapped = Class.forName(type, false, classes);
            boolean isMapping = Stream.of(mapped.getAnnotations()).anyMatch(one -> is(one, MAPPING));
            boolean isFixed = Stream.of(mapped.getAnnotations())
                    .filter(one -> is(one, ROOT))
                    .anyMatch(root -> !((Enum<?>) value(root, "phase")).name().equals("RUN_TIME"));
            return isMapping && !isFixed ? propertiesOf(mapped) : Set.of();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(type, e);
        }
    }

    /** What {@code ConfigClass.configClass(type).getProperties()} of SmallRye Config says, in the service's class loader. */
    private Set<String> propertiesOf(Class<?> type) throws ReflectiveOperationException {
        Class<?> configClass = Class.forName("io.smallrye.config.ConfigMappings$ConfigClass", true, classes);
        Object described = configClass.getMethod("configClass", Class.class).invoke(null, type);
        Map<?, ?> properties = (Map<?, ?>) Class.forName("io.smallrye.config.ConfigMappings", true, classes)
                .getMethod("getProperties", configClass)
                .invoke(null, described);
        Set<String> names = new TreeSet<>();
        properties.keySet().forEach(name -> names.add((String) name));
        return names;
    }

    private static boolean is(Annotation annotation, String type) {
        return annotation.annotationType().getName().equals(type);
    }

    private static Object value(Annotation annotation, String method) {
        try {
            return annotation.annotationType().getMethod(method).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> lines(URL file) {
        try (InputStream content = file.openStream()) {
            return new String(content.readAllBytes(), ISO_8859_1)
                    .lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path folder) {
        return files(folder).findFirst().orElseThrow(() -> new IllegalStateException("no application in " + folder));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("not packaged: ./mvnw package -DskipTests", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
