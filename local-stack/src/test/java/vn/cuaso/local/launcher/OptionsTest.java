package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.Service;

class OptionsTest {
    private static final Path DEFAULT = Path.of("/tree/.local-stack");

    @Test
    void withoutArgumentsEverythingRunsWhereTheDocumentationSays() {
        Options options = parse();

        assertThat(options.portsFrom()).hasValue(8080);
        assertThat(options.data()).contains(DEFAULT);
        assertThat(options.demo()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.control()).isFalse();
    }

    @Test
    void anyPortsAndATemporaryFolderLeaveTheChoiceToTheLauncher() {
        Options options = parse("--ports-from", "any", "--data", "temporary");

        assertThat(options.portsFrom()).isEmpty();
        assertThat(options.data()).isEmpty();
    }

    @Test
    void settingNamesServicePropertyAndValue() {
        assertThat(parse("--set", "otp-service:cuaso.otp.challenge.life=30s").settings())
                .containsExactly(new Setting(Service.OTP, "cuaso.otp.challenge.life", "30s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--ports-from", "--ports-from=9000", "--data"})
    void unknownOptionOrMissingValueIsRefusedInOneLine(String argument) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("./run --help")
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "70000", "-1", "eight"})
    void impossiblePortIsRefused(String port) {
        assertThatThrownBy(() -> parse("--ports-from", port)).hasMessageContaining("--ports-from takes a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuaso.otp.challenge.life=30s", "sms-service:a=b", "otp-service:a"})
    void settingWithoutServicePropertyOrValueIsRefused(String setting) {
        assertThatThrownBy(() -> parse("--set", setting)).hasMessageContaining("--set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "two"})
    void impossibleNumberOfInstancesIsRefused(String number) {
        assertThatThrownBy(() -> parse("--instances", number)).hasMessageContaining("--instances takes a number");
    }

    @Test
    void anotherProviderFindsNoSecondDatabaseInARedisCluster() {
        assertThatThrownBy(() -> parse("--federation", "--redis-cluster"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--federation");
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, DEFAULT);
    }
}
