package vn.cuaso.otp.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.otp.testing.TestKeys;

class CodeDerivationTest {

    private static final CodeSubject SUBJECT = new CodeSubject("sign-in", "flow-1", "challenge-1");

    private final CodeDerivation codes = new CodeDerivation(TestKeys.of("new", "old"));

    @Test
    @DisplayName("OTP-1: truncation gives the value of RFC 4226 §5.4")
    void truncationFollowsTheExampleOfTheRfc() {
        var hmac = HexFormat.of().parseHex("1f8698690e02ca16618550ef7f19da8e945b555a");

        assertThat(CodeDerivation.truncate(hmac)).isEqualTo("872921");
    }

    @ParameterizedTest
    @DisplayName("OTP-1: truncation gives the values of RFC 4226 appendix D, leading zeros and all")
    @CsvSource({
        "cc93cf18508d94934c64b65d8ba7667fb7cde4b0, 755224",
        "75a48a19d4cbe100644e8ac1397eea747a2d33ab, 287082",
        "1b3c89f65e6c9e883012052823443f048b4332db, 399871",
        "1637409809a679dc698207310c8c7fc07290d9e5, 520489"
    })
    void truncationFollowsTheTableOfTheRfc(String hmac, String code) {
        assertThat(CodeDerivation.truncate(HexFormat.of().parseHex(hmac))).isEqualTo(code);
    }

    @Test
    void smallNumbersKeepSixDigits() {
        assertThat(CodeDerivation.truncate(HexFormat.of().parseHex("0000002a" + "00".repeat(28))))
                .isEqualTo("000042");
    }

    @Test
    @DisplayName("OTP-1: the derivation gives what HMAC-SHA-256 computed elsewhere gives")
    void derivationAgreesWithAnotherImplementation() {
        assertThat(codes.derive("old", SUBJECT).orElseThrow().digits()).isEqualTo("638634");
    }

    @Test
    @DisplayName("OTP-3: purpose, transaction, challenge and key each make another code")
    void everyComponentBindsTheCode() {
        var codesOfOthers = List.of(
                digits("old", SUBJECT),
                digits("new", SUBJECT),
                digits("old", new CodeSubject("change-phone", "flow-1", "challenge-1")),
                digits("old", new CodeSubject("sign-in", "flow-2", "challenge-1")),
                digits("old", new CodeSubject("sign-in", "flow-1", "challenge-2")),
                // Without lengths these two would run into one another.
                digits("old", new CodeSubject("sign-in", "flow-1c", "hallenge-1")));

        assertThat(new HashSet<>(codesOfOthers)).hasSameSizeAs(codesOfOthers);
    }

    @Test
    void newChallengesTakeTheCurrentKeyAndOldOnesKeepTheirs() {
        var before = new CodeDerivation(TestKeys.of("old"));

        assertThat(codes.currentKey()).isEqualTo("new");
        assertThat(digits("old", SUBJECT))
                .isEqualTo(before.derive("old", SUBJECT).orElseThrow().digits());
    }

    @Test
    void removedKeyDerivesNothing() {
        assertThat(codes.derive("removed", SUBJECT)).isEmpty();
    }

    @Test
    @DisplayName("OTP-1: codes are spread evenly over the million")
    void codesAreSpreadEvenly() {
        var tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            tenths[
                    digits("new", new CodeSubject("sign-in", "flow-1", "challenge-" + i))
                                    .charAt(0)
                            - '0']++;
        }

        // Expected 1000 each with a standard deviation of 30.
        assertThat(Arrays.stream(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(820, 1180));
    }

    @Test
    @DisplayName("OTP-3: only the very same digits match")
    void onlyTheSameDigitsMatch() {
        var code = new OneTimeCode("012345");

        assertThat(code.matches("012345")).isTrue();
        assertThat(List.of("", "12345", "012346", "0123456", "112345", " 012345"))
                .noneMatch(code::matches);
    }

    @Test
    @DisplayName("OTP-1: a code does not print")
    void codeDoesNotPrint() {
        assertThat(new OneTimeCode("012345")).asString().doesNotContainPattern("[0-9]");
    }

    private String digits(String kid, CodeSubject subject) {
        return codes.derive(kid, subject).orElseThrow().digits();
    }
}
