package vn.cuaso.otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.events.OtpDelivery.Language.ENGLISH;
import static vn.cuaso.events.OtpDelivery.Language.VIETNAMESE;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.code.CodeSubject;
import vn.cuaso.otp.code.OneTimeCode;
import vn.cuaso.otp.testing.TestKeys;

class SmsTextTest {

    private static final Duration LIFE = Duration.ofSeconds(179);

    private final SmsText text =
            new SmsText(new PortalNames("Cổng thử nghiệm", "Trial portal"), URI.create("http://id.localhost:8080"));
    private final OneTimeCode code = new CodeDerivation(TestKeys.of("k"))
            .derive("k", new CodeSubject("sign-in", "flow", "challenge"))
            .orElseThrow();

    @Test
    @DisplayName("OTP-11: the SMS says what it is for, how long it lives and not to share it, in Vietnamese")
    void vietnameseMessage() {
        assertThat(text.of(code, "sign-in", VIETNAMESE, LIFE).lines())
                .containsExactly(
                        "Cổng thử nghiệm: mã đăng nhập của bạn là %s, có hiệu lực trong 3 phút. Không chia sẻ mã này với bất kỳ ai, kể cả người tự xưng là công an."
                                .formatted(code.digits()),
                        "",
                        "@id.localhost #" + code.digits());
    }

    @Test
    @DisplayName("OTP-11: and in English")
    void englishMessage() {
        assertThat(text.of(code, "sign-in", ENGLISH, LIFE))
                .startsWith(
                        "Trial portal: your sign-in code is " + code.digits() + ". It works for 3 min. Do not share it")
                .endsWith("\n@id.localhost #" + code.digits());
    }

    @ParameterizedTest
    @DisplayName("OTP-11: what gives more than a sign-in says so, in both languages")
    @CsvSource({
        "device-enrolment, VIETNAMESE, trên một điện thoại mới",
        "device-enrolment, ENGLISH, on a new phone",
        "identity-link, VIETNAMESE, liên kết thêm một tài khoản đăng nhập vào tài khoản của bạn",
        "identity-link, ENGLISH, link one more sign-in account to yours"
    })
    void purposesHaveWordsOfTheirOwn(String purpose, Language language, String words) {
        assertThat(text.of(code, purpose, language, LIFE))
                .contains(words)
                .contains(code.digits())
                .contains(language == VIETNAMESE ? "3 phút. Ai " : "3 min. Whoever ")
                .contains(language == VIETNAMESE ? "Không chia sẻ mã này" : "Do not share it")
                .endsWith("@id.localhost #" + code.digits());
    }

    @Test
    void purposeWithoutWordsOfItsOwnIsAVerification() {
        assertThat(text.of(code, "change-phone", ENGLISH, LIFE)).contains("your verification code is");
    }

    @ParameterizedTest
    @DisplayName("OTP-11: a resend tells what is left of the code's life")
    @CsvSource({"180, 3", "149, 2", "91, 2", "60, 1", "20, 1", "1, 1"})
    void minutesAreWhatIsLeft(long seconds, long minutes) {
        assertThat(text.of(code, "sign-in", Language.ENGLISH, Duration.ofSeconds(seconds)))
                .contains("It works for " + minutes + " min.");
    }
}
