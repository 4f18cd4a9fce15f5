package vn.cuaso.system.kubernetes;

import java.util.stream.Stream;

/** There is one namespace, everything is in it, and it takes restricted pods alone. */
final class NamespaceSecurity implements Policy {
    private static final String NAME = "cuaso";

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.concat(
                manifests
                                .find("Namespace", NAME)
                                .filter(namespace -> namespace
                                        .labels()
                                        .getOrDefault("pod-security.kubernetes.io/enforce", "")
                                        .equals("restricted"))
                                .isPresent()
                        ? Stream.of()
                        : Stream.of("the namespace lets pods in that are not restricted"),
                manifests.all().stream()
                        .filter(manifest -> !manifest.is("Namespace"))
                        .filter(manifest ->
                                !manifest.at("/metadata/namespace").asText().equals(NAME))
                        .map(manifest -> manifest + " is not in the namespace " + NAME));
    }
}
