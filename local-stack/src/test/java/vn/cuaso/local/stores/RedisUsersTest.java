package vn.cuaso.local.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.local.process.Resources;

class RedisUsersTest {
    private static final Pattern CALLED = Pattern.compile("redis\\.p?call\\(\\s*'([A-Z]+)'");
    private static final String CONFIGURATION = RedisUsers.configuration(user -> "password of " + user);

    @ParameterizedTest
    @CsvSource({"auth, auth-service", "otp, otp-service", "qr, qr-session-service"})
    void userMaySendEveryCommandThatTheScriptsOfItsServiceCall(String user, String module) throws IOException {
        Set<String> called = commandsOfScripts(module);

        assertThat(called).hasSizeGreaterThan(10);
        assertThat(allowed(user)).containsAll(called);
    }

    @ParameterizedTest
    @CsvSource({"auth", "otp", "qr", "portal"})
    void userBeginsWithNothingAndMayNotLookAtTheServerOrAtAllKeys(String user) {
        assertThat(words(user)).contains("reset", "-@all", "resetchannels", "~" + user + ":*");
        assertThat(words(user))
                .noneMatch(word -> word.startsWith("+@") || word.startsWith("~*") || word.equals("nopass"));
        assertThat(allowed(user))
                .doesNotContain("KEYS", "SCAN", "RANDOMKEY", "CONFIG", "ACL", "FLUSHALL", "FLUSHDB", "DEBUG", "SCRIPT");
    }

    @ParameterizedTest
    @CsvSource({"auth", "otp", "qr", "portal", "default"})
    void passwordsAreNotWrittenButTheirHashes(String user) {
        assertThat(CONFIGURATION).doesNotContain("password of " + user).doesNotContain("@" + user + "@");
    }

    private static Set<String> commandsOfScripts(String module) throws IOException {
        Path scripts = Path.of(System.getProperty("cuaso.repository"), module, "src/main/resources/redis");
        try (Stream<Path> files = Files.walk(scripts)) {
            Set<String> commands = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".lua")).toList()) {
                CALLED.matcher(Files.readString(file))
                        .results()
                        .map(call -> call.group(1))
                        .forEach(commands::add);
            }
            return commands;
        }
    }

    private static Set<String> allowed(String user) {
        return words(user).stream()
                .filter(word -> word.startsWith("+"))
                .map(word -> word.substring(1).split("\\|")[0].toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> words(String user) {
        return Resources.text(RedisUsers.class, "redis-services.acl")
                .lines()
                .filter(line -> line.startsWith("user " + user + " "))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }
}
