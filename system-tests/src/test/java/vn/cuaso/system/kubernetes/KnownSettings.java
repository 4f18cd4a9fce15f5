package vn.cuaso.system.kubernetes;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The names of settings that a packaged service understands: those of its own, Quarkus' and Kafka's clients'. */
final class KnownSettings {
    private static final Map<String, KnownSettings> BY_SERVICE = new ConcurrentHashMap<>();

    /** Read one by one in the services, and by the program that starts them. */
    private static final Set<String> SINGLE = Set.of("cuaso.deployment", "smallrye.config.locations");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+)}");

    private static final String KAFKA = "kafka.";

    private final Set<String> exact;
    private final Collection<Pattern> patterns;
    private final Set<String> variables;
    private final Collection<Pattern> variablePatterns;

    private KnownSettings(PackagedConfiguration packaged) {
        Properties defaults = packaged.applicationProperties();
        Set<String> names = packaged.mappedNames();
        exact = Stream.of(SINGLE, defaults.stringPropertyNames(), asked(defaults))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        exact.addAll(names.stream().filter(name -> !name.contains("*")).toList());
        patterns = names.stream()
                .filter(name -> name.contains("*"))
                .map(KnownSettings::pattern)
                .toList();
        variables = exact.stream().map(KnownSettings::variable).collect(Collectors.toSet());
        variablePatterns = names.stream()
                .filter(name -> name.contains("*"))
                .map(name -> Pattern.compile(variable(name.replace("*", "\0")).replace("\0", "\\w+")))
                .toList();
    }

    static KnownSettings of(String service) {
        return BY_SERVICE.computeIfAbsent(service, name -> new KnownSettings(new PackagedConfiguration(name)));
    }

    boolean hasProperty(String name) {
        return exact.contains(name)
                || isKafkas(name)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** By the rule of MicroProfile Config: what is neither letter nor digit becomes an underscore. */
    boolean hasVariable(String name) {
        return variables.contains(name)
                || variablePatterns.stream()
                        .anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** What the packaged settings are made from. */
    private static Set<String> asked(Properties defaults) {
        return defaults.values().stream()
                .flatMap(value -> EXPRESSION.matcher((String) value).results())
                .map(expression -> expression.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isKafkas(String name) {
        return name.startsWith(KAFKA)
                && Stream.of(ProducerConfig.configNames(), ConsumerConfig.configNames())
                        .anyMatch(names -> names.contains(name.substring(KAFKA.length())));
    }

    /** A star is one part of a name, which may be in quotation marks. */
    private static Pattern pattern(String name) {
        return Pattern.compile(Stream.of(name.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?:\"[^\"]+\"|[^.]+)")));
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9\0]", "_").toUpperCase(Locale.ROOT);
    }
}
