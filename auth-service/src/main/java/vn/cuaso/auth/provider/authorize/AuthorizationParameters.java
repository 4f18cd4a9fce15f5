package vn.cuaso.auth.provider.authorize;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of an authorization request, as they came. A parameter without a value is as good as absent
 * (RFC 6749 §3.1).
 */
public record AuthorizationParameters(Map<String, List<String>> values) {

    public AuthorizationParameters {
        values = values.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(value -> !value.isEmpty()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Each of them once. */
    public static AuthorizationParameters of(Map<String, String> values) {
        return new AuthorizationParameters(values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** The parameter's value. Empty when it is absent, and when it stands there more than once. */
    public Optional<String> single(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The words of a space-separated value. */
    List<String> words(String name) {
        return single(name)
                .map(value -> Arrays.stream(value.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Names of those that stand there more than once. */
    Set<String> repeated() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, with another value of one of them. */
    public AuthorizationParameters with(String name, String value) {
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put(name, List.of(value));
        return new AuthorizationParameters(changed);
    }
}
