package vn.cuaso.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docker/make-secrets}, as an operator runs it. */
@EnabledOnOs(OS.LINUX)
class MakeSecretsTest {
    private static final String KEYS = "cuaso.otp.code.keys.";

    @TempDir
    private Path secrets;

    @BeforeEach
    void begin() {
        make("");
    }

    @Test
    void whatIsThereStays() {
        Map<Path, String> before = files();

        make("");

        assertThat(files()).hasSizeGreaterThan(20).isEqualTo(before);
    }

    @Test
    void keyIsChangedInThreeSteps() {
        String first = otp().getProperty(KEYS + "k1");

        make("--add-key otp.code");
        assertThat(keys()).containsExactlyInAnyOrder("k1", "k2");
        assertThat(current()).isEqualTo("k1");

        make("--make-current otp.code k2");
        assertThat(current()).isEqualTo("k2");
        assertThat(otp().getProperty(KEYS + "k1")).isEqualTo(first);

        make("--remove-key otp.code k1");
        assertThat(keys()).containsExactly("k2");
        assertThat(current()).isEqualTo("k2");
    }

    /** What was written with a key that is gone must not meet another of its name. */
    @Test
    void nameOfAKeyIsNotGivenAgain() {
        make("--add-key otp.code");
        make("--remove-key otp.code k2");

        make("--add-key otp.code");

        assertThat(keys()).containsExactlyInAnyOrder("k1", "k3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--remove-key otp.code k1",
                "--make-current otp.code k2",
                "--add-key otp.codes",
                "--add-key auth.subject"
            })
    void wrongStepChangesNothingAndSaysSo(String step) {
        Map<Path, String> before = files();

        assertThatThrownBy(() -> make(step)).isInstanceOf(IllegalStateException.class);

        assertThat(files()).isEqualTo(before);
    }

    private void make(String step) {
        List<String> command = Stream.of("docker/make-secrets " + step, secrets.toString())
                .flatMap(part -> Stream.of(part.split(" ")))
                .toList();
        Compose.run(ComposedSystem.REPOSITORY, Map.of(), command);
    }

    private Set<String> keys() {
        return otp().stringPropertyNames().stream()
                .filter(name -> name.startsWith(KEYS))
                .map(name -> name.substring(KEYS.length()))
                .collect(Collectors.toSet());
    }

    private String current() {
        return otp().getProperty("cuaso.otp.code.current");
    }

    private Properties otp() {
        Properties read = new Properties();
        try (Reader file = Files.newBufferedReader(secrets.resolve("otp-service.properties"))) {
            read.load(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    private Map<Path, String> files() {
        try (Stream<Path> files = Files.walk(secrets)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file, file -> Texts.lines(file).collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
