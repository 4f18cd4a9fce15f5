package vn.cuaso.qr.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cuaso.qr.deployment.Deployment;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.keys.CodeToken;
import vn.cuaso.qr.session.Handle;
import vn.cuaso.qr.session.Kind;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.Settings;
import vn.cuaso.qr.testing.TestKeys;

class CodeRulesTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final SecureRandom random = new SecureRandom();
    private final CodeKeys keys = TestKeys.codes("key-1");
    private final Handle handle = Handle.random(random, SessionId.random(random));
    private final Instant second = Instant.ofEpochSecond(1_767_225_600);
    private final CodeRules local = new CodeRules(Deployment.LOCAL, Settings.CLAIMS);
    private final CodeRules production = new CodeRules(Deployment.PRODUCTION, Settings.CLAIMS);

    @Test
    @DisplayName("QR-1: a code is good for 5 s to the very moment, one of 6 s is expired")
    void codeFromTheCameraIsGoodForFiveSeconds() {
        assertThat(camera(second)).isEmpty();
        assertThat(camera(second.plusSeconds(5))).isEmpty();
        assertThat(camera(second.plusSeconds(5).plus(MOMENT))).contains(new ClaimOutcome.CodeExpired());
        assertThat(camera(second.plusSeconds(6))).contains(new ClaimOutcome.CodeExpired());
    }

    @Test
    @DisplayName("QR-1: a code of the future is nobody's, but for what two clocks differ")
    void codeOfTheFutureIsNotTaken() {
        assertThat(camera(second.minusSeconds(1))).isEmpty();
        assertThat(camera(second.minusSeconds(1).minus(MOMENT))).contains(new ClaimOutcome.UnknownCode());
    }

    @ParameterizedTest
    @EnumSource(names = {"PICTURE", "PASTED"})
    @DisplayName(
            "QR-1: only the live camera counts; a picture or pasted text does in the local deployment alone, for 60 s")
    void heldCodesAreForTheLocalDeployment(Source source) {
        assertThat(production.refusal(source)).contains(new ClaimOutcome.CameraOnly());
        assertThat(local.refusal(source)).isEmpty();
        assertThat(held(source, second.plusSeconds(60))).isEmpty();
        assertThat(held(source, second.plusSeconds(60).plus(MOMENT))).contains(new ClaimOutcome.CodeExpired());
    }

    @Test
    void cameraAndLinkCountEverywhere() {
        assertThat(production.refusal(Source.CAMERA)).isEmpty();
        assertThat(production.refusal(Source.LINK)).isEmpty();
    }

    @Test
    @DisplayName("QR-1: a code that came by a link claims no session of another device")
    void linkClaimsNoSessionOfAnotherDevice() {
        var token = keys.make("key-1", handle, second.getEpochSecond());

        assertThat(local.refusal(Source.LINK, Kind.CROSS_DEVICE, token, second))
                .contains(new ClaimOutcome.CameraOnly());
    }

    @ParameterizedTest
    @EnumSource(names = {"CAMERA", "PICTURE", "PASTED"})
    @DisplayName("QR-11: the link of a session claims it as a link only, whoever turned it into a picture")
    void linkIsALink(Source source) {
        var link = keys.make("key-1", handle, CodeToken.LINK);

        assertThat(local.refusal(Source.LINK, Kind.SAME_DEVICE, link, second.plusSeconds(29)))
                .isEmpty();
        assertThat(local.refusal(source, Kind.SAME_DEVICE, link, second)).contains(new ClaimOutcome.UnknownCode());
        assertThat(local.refusal(source, Kind.CROSS_DEVICE, link, second)).contains(new ClaimOutcome.UnknownCode());
        var code = keys.make("key-1", handle, second.getEpochSecond());
        assertThat(local.refusal(Source.LINK, Kind.SAME_DEVICE, code, second)).contains(new ClaimOutcome.UnknownCode());
    }

    private Optional<ClaimOutcome> camera(Instant now) {
        return held(Source.CAMERA, now);
    }

    private Optional<ClaimOutcome> held(Source source, Instant now) {
        var token = keys.make("key-1", handle, second.getEpochSecond());
        return local.refusal(source, Kind.CROSS_DEVICE, token, now);
    }
}
