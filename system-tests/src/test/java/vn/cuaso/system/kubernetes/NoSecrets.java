package vn.cuaso.system.kubernetes;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets are named, never told (DATA-3). */
final class NoSecrets implements Policy {
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|secret|credential|token$|jaas|[._]keys[._]|authorization).*");
    /** By reference to a variable or a file, which come from Secrets. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?s).*\\$\\{.+}.*|/run/secrets/.+|/etc/cuaso.*|https?://.+|");
    /** A private key in PEM, or 32 bytes in base64. */
    private static final Pattern SECRET_VALUE =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=");

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests.all().stream()
                .flatMap(manifest -> Stream.of(
                                manifest.is("Secret") ? Stream.of(manifest + " is in the repository") : none(),
                                SECRET_VALUE
                                                .matcher(manifest.content().toString())
                                                .find()
                                        ? Stream.of(manifest + " holds what looks like a key")
                                        : none(),
                                settings(manifest))
                        .flatMap(problems -> problems));
    }

    private static Stream<String> settings(Manifest manifest) {
        Stream<Map.Entry<String, String>> named =
                switch (manifest.kind()) {
                    case "ConfigMap" ->
                        Texts.of(manifest.at("/data")).entrySet().stream()
                                .flatMap(file -> PropertiesText.lines(file.getKey(), file.getValue()));
                    case "Deployment", "Job", "CronJob" ->
                        manifest.pod()
                                .each("/spec/containers")
                                .flatMap(container -> Manifest.elements(container.path("env")))
                                .filter(entry -> entry.has("value"))
                                .map(entry -> Map.entry(
                                        entry.path("name").asText(),
                                        entry.path("value").asText()));
                    default -> Stream.of();
                };
        return named.filter(setting -> SECRET_NAME.matcher(setting.getKey()).matches())
                .filter(setting -> !REFERENCE.matcher(setting.getValue()).matches())
                .map(setting -> manifest + " tells a secret: " + setting.getKey());
    }

    private static Stream<String> none() {
        return Stream.of();
    }
}
