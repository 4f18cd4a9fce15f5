package vn.cuaso.system.kubernetes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting in a manifest is one that the service understands: a misspelt one would silently leave the default. */
final class KnownConfiguration implements Policy {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{((?:secret|client)\\.[^:}]+)}");

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.concat(
                manifests.workloads().flatMap(workload -> of(workload, manifests)), installation(manifests));
    }

    private static Stream<String> of(Manifest workload, Manifests manifests) {
        KnownSettings known = KnownSettings.of(serviceOf(workload));
        Mounted mounted = new Mounted(workload, manifests);
        Map<String, String> properties = mounted.properties();
        Set<String> asked = properties.values().stream()
                .flatMap(value -> EXPRESSION.matcher(value).results())
                .map((MatchResult expression) -> expression.group(1))
                .collect(Collectors.toSet());
        Set<String> given = mounted.variables().collect(Collectors.toSet());
        return Stream.of(
                        properties.keySet().stream()
                                .filter(name -> !known.hasProperty(name))
                                .map(name -> workload + " has a setting that nothing reads: " + name),
                        Stream.of(workload + " does not read the files that it has")
                                .filter(_ -> !mounted.namesItsFiles()),
                        given.stream()
                                .filter(name -> !known.hasVariable(name) && !isAsked(name, asked))
                                .map(name -> workload + " has a variable that nothing reads: " + name),
                        asked.stream()
                                .filter(name -> !given.contains(variable(name)))
                                // The public halves of clients' keys come in the service's Secret.
                                .filter(name -> name.startsWith("secret.") || !mounted.hasSecretSettings())
                                .map(name -> workload + " is not given what its settings ask for: " + name))
                .flatMap(problems -> problems);
    }

    /** Every service gets all of it: one of them at least has to understand each. */
    private static Stream<String> installation(Manifests manifests) {
        return Texts.of(manifests.installation().at("/data")).keySet().stream()
                .filter(name -> manifests
                        .of("Deployment")
                        .noneMatch(deployment ->
                                KnownSettings.of(deployment.name()).hasVariable(name)))
                .map(name -> "the installation has a variable that nothing reads: " + name);
    }

    private static boolean isAsked(String variable, Set<String> asked) {
        return asked.stream().anyMatch(name -> variable(name).equals(variable));
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The service whose image the workload runs. */
    private static String serviceOf(Manifest workload) {
        return workload.pod()
                .at("/spec/containers/0/image")
                .asText()
                .replaceFirst(".*/", "")
                .replaceFirst("[:@].*", "");
    }
}
