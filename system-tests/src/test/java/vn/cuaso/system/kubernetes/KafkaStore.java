package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every topic of docs/architecture.md with its dead letters; a user per service, and for each only what it does there. */
final class KafkaStore implements Policy {
    private static final List<String> TOPICS =
            List.of("identity-events", "otp-deliveries", "otp-events", "qr-events", "dossier-events");

    /** People, who set consumers back and look into what was set aside (kubernetes/README.md); Compose does it as somebody else. */
    private static final String ADMINISTRATOR = "administrator";

    /** What Compose gives to the same users. */
    private static final Path ACCESS =
            Kustomize.FOLDER.resolveSibling("local-stack/src/main/resources/vn/cuaso/local/stores/kafka-access.txt");

    @Override
    public Stream<String> violations(Manifests manifests) {
        Set<String> topics =
                manifests.of("KafkaTopic").map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = TOPICS.stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> access = access();
        return Stream.of(
                        topics.equals(expected) ? Stream.<String>of() : Stream.of("topics are " + topics),
                        access.entrySet().stream()
                                .flatMap(entry -> ofUser(entry.getKey(), entry.getValue(), manifests)),
                        manifests
                                .of("KafkaUser")
                                .filter(user -> !access.containsKey(user.name()))
                                .map(user -> user + " is nobody's"),
                        manifests.of("Kafka").flatMap(KafkaStore::ofCluster))
                .flatMap(problems -> problems);
    }

    /** User to what it may do, as {@code Write topic otp-events}. */
    private static Map<String, Set<String>> access() {
        try {
            Map<String, Set<String>> access = Files.readAllLines(ACCESS).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .collect(Collectors.groupingBy(
                            line -> line[0],
                            Collectors.mapping(
                                    line -> capitalized(line[1].replaceAll("\\s+", " ")),
                                    Collectors.toCollection(TreeSet::new))));
            access.put(ADMINISTRATOR, administrators(access.get("stats")));
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stats-service reads, and every dead letter; nothing is written. */
    private static Set<String> administrators(Set<String> ofStatistics) {
        return Stream.concat(
                        ofStatistics.stream().filter(right -> right.startsWith("Read ")),
                        TOPICS.stream().map(topic -> "Read topic " + topic + ".dlq"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Stream<String> ofUser(String name, Set<String> access, Manifests manifests) {
        return manifests
                .find("KafkaUser", name)
                .map(user -> {
                    Set<String> allowed = user.each("/spec/authorization/acls")
                            .flatMap(KafkaStore::rights)
                            .collect(Collectors.toCollection(TreeSet::new));
                    return allowed.equals(access)
                            ? Stream.<String>of()
                            : Stream.of("%s may %s".formatted(user, allowed));
                })
                .orElse(Stream.of("there is no KafkaUser " + name));
    }

    private static Stream<String> rights(JsonNode acl) {
        JsonNode resource = acl.path("resource");
        String suffix = resource.path("patternType").asText().equals("prefix") ? "*" : "";
        // Whoever may read or write may also see that it is there.
        return Manifest.elements(acl.path("operations"))
                .map(JsonNode::asText)
                .filter(operation -> !operation.equals("Describe"))
                .map(operation -> "%s %s %s%s"
                        .formatted(
                                operation,
                                resource.path("type").asText(),
                                resource.path("name").asText(),
                                suffix));
    }

    private static Stream<String> ofCluster(Manifest kafka) {
        boolean secured = kafka.each("/spec/kafka/listeners")
                .allMatch(listener -> listener.path("tls").asBoolean()
                        && listener.at("/authentication/type").asText().equals("scram-sha-512"));
        Problems problems = new Problems(kafka);
        problems.unless(secured, "has a listener without TLS or names");
        problems.unless(
                kafka.at("/spec/kafka/authorization/type").asText().equals("simple"), "lets everybody do anything");
        problems.unless(
                !kafka.at("/spec/kafka/config/auto.create.topics.enable").asBoolean(true), "makes topics by itself");
        return problems.stream();
    }
}
