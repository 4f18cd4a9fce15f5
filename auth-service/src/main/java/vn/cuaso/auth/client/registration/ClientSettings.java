package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.deployment.Deployment;

/**
 * Reads the settings of one registration, each by its kind, and collects what is wrong with them. One that is wrong reads as
 * if it were not there, and is complained of once.
 */
final class ClientSettings {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_TEXTS = 100;

    private final ObjectNode settings;
    private final Deployment deployment;
    private final List<ClientProblem> problems = new ArrayList<>();

    ClientSettings(ObjectNode settings, Deployment deployment) {
        this.settings = settings;
        this.deployment = deployment;
        settings.fieldNames().forEachRemaining(name -> {
            if (ClientSetting.named(name).isEmpty()) {
                problems.add(new ClientProblem(name, "", "is no setting of a client"));
            }
        });
    }

    List<ClientProblem> problems() {
        return List.copyOf(problems);
    }

    /** Complains of a setting, unless it was complained of before: one fault leads to others. */
    <T> Optional<T> refuse(ClientSetting setting, String reason) {
        if (problems.stream().noneMatch(problem -> problem.name().equals(setting.wireName()))) {
            problems.add(ClientProblem.of(setting, reason));
        }
        return Optional.empty();
    }

    Optional<JsonNode> node(ClientSetting setting) {
        return Optional.ofNullable(settings.get(setting.wireName())).filter(node -> !node.isNull());
    }

    Optional<String> text(ClientSetting setting) {
        return node(setting).flatMap(node -> text(setting, node));
    }

    Set<String> texts(ClientSetting setting) {
        Set<String> texts = new LinkedHashSet<>();
        node(setting).ifPresent(node -> {
            if (!node.isArray() || node.size() > MOST_TEXTS) {
                refuse(setting, "is no list of at most %d texts".formatted(MOST_TEXTS));
                return;
            }
            node.forEach(each -> text(setting, each).ifPresent(texts::add));
        });
        return texts;
    }

    boolean flag(ClientSetting setting, boolean otherwise) {
        return node(setting)
                .<Boolean>flatMap(node ->
                        node.isBoolean() ? Optional.of(node.booleanValue()) : refuse(setting, "is no true or false"))
                .orElse(otherwise);
    }

    /** In seconds. */
    Optional<Duration> duration(ClientSetting setting, Duration least, Duration most) {
        return node(setting)
                .flatMap(node -> node.isIntegralNumber()
                                && node.longValue() >= least.toSeconds()
                                && node.longValue() <= most.toSeconds()
                        ? Optional.of(Duration.ofSeconds(node.longValue()))
                        : refuse(
                                setting,
                                "is no number of seconds from %d to %d"
                                        .formatted(least.toSeconds(), most.toSeconds())));
    }

    Optional<JWSAlgorithm> algorithm(ClientSetting setting) {
        return text(setting)
                .flatMap(name -> ClientAlgorithms.SUPPORTED.stream()
                        .filter(algorithm -> algorithm.getName().equals(name))
                        .findFirst()
                        .or(() -> refuse(setting, "is not one of " + ClientAlgorithms.SUPPORTED)));
    }

    Optional<URI> address(ClientSetting setting) {
        return text(setting).flatMap(text -> address(setting, text));
    }

    /** As they were written: they are compared as text. */
    Set<String> addresses(ClientSetting setting) {
        Set<String> addresses = texts(setting);
        addresses.removeIf(address -> address(setting, address).isEmpty());
        return addresses;
    }

    private Optional<String> text(ClientSetting setting, JsonNode node) {
        return node.isTextual()
                        && !node.textValue().isBlank()
                        && node.textValue().length() <= LONGEST_TEXT
                ? Optional.of(node.textValue())
                : refuse(setting, "is empty, no text, or longer than %d characters".formatted(LONGEST_TEXT));
    }

    private Optional<URI> address(ClientSetting setting, String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException _) {
            return refuse(setting, "holds a bad address: " + text);
        }
        // With a name in front of the host it would look like another one.
        if (uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            return refuse(setting, "holds a bad address: " + text);
        }
        boolean secure = "https".equals(uri.getScheme());
        return secure || ("http".equals(uri.getScheme()) && deployment == Deployment.LOCAL)
                ? Optional.of(uri)
                : refuse(setting, "holds an address without https: " + text);
    }
}
