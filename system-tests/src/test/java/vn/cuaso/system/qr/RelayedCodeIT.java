package vn.cuaso.system.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.OnPhone;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.BegunPairing;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Codes, addresses and links in hands that they are not meant for (docs/threat-model.md). */
@SystemTest
@Tag("thorough")
class RelayedCodeIT {
    private static final Duration LONGER_THAN_A_CODE_IS_GOOD = Duration.ofSeconds(6);

    @Test
    @DisplayName("QR-1: a picture of a code that was passed on is too old when it is scanned")
    void aPicturePassedOnIsTooOld(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        BufferedImage picture = code.picture();
        Instant taken = Instant.now();
        await().until(() -> Instant.now().isAfter(taken.plus(LONGER_THAN_A_CODE_IS_GOOD)));
        phone.openScanner().holdBefore(picture).says("Mã đã hết hạn");
        inspect(phone.page(), "qr-code-expired");
        code.showsACode();
    }

    @Test
    @DisplayName("QR-1: an ordinary camera leads to a page that claims nothing")
    void anOrdinaryCameraIsToldToUseTheApp(Page desktop, @OnPhone Page stranger, Installation installation) {
        QrPanel code = open(desktop, installation);
        stranger.navigate(code.text());
        assertThat(stranger.locator("main").innerText()).contains("Hãy quét mã này bằng ứng dụng");
        inspect(stranger, "qr-ordinary-camera");
        code.showsACode();
    }

    @Test
    @DisplayName("QR-4: who knows the session and its addresses, but has other cookies, gets nothing")
    void anotherBrowserGetsNeitherStreamNorResult(
            Page desktop, Page stranger, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        BegunPairing pairing = BegunPairing.on(desktop, () -> home.pressSignIn().chooseNationalIdentity());
        open(stranger, installation);
        assertThat(statusOf(stranger, pairing.events())).isEqualTo(404);

        ConfirmScreen confirm = phone.openScanner().pointAt(QrPanel.shownOn(desktop));
        assertThat(complete(stranger, pairing)).isBetween(400, 499);
        confirm.confirm();
        home.greets(VI_DU.fullName());
        assertThat(complete(stranger, pairing)).isBetween(400, 499);
        HomeScreen.open(stranger, installation).greetsNobody();
    }

    @Test
    @DisplayName("QR-3: a second phone is turned away, and both sides are told")
    void theSecondPhoneIsTurnedAwayAndBothSidesAreTold(
            Page desktop, @OwnedBy(VI_DU) Phone first, @OwnedBy(HAI_THE) Phone second, Installation installation) {
        QrPanel code = open(desktop, installation);
        first.openScanner();
        second.openScanner();
        // Both see the same code in the same second; which of them is first is theirs to find out.
        first.scanner().lookWith(second.scanner(), code);
        Phone claimed = first.isAsked() ? first : second;
        Phone late = claimed == first ? second : first;
        late.says("Mã đã được quét");
        inspect(late.page(), "qr-already-scanned");
        code.says("Mã này vừa bị quét thêm một lần nữa");
        inspect(desktop, "qr-scanned-twice");
        claimed.says("Mã này vừa bị quét thêm lần nữa");
        inspect(claimed.page(), "qr-confirm-scanned-twice");
        ConfirmScreen.shownOn(claimed.page()).refuse();
        code.says("Yêu cầu đăng nhập đã bị từ chối");
    }

    private static QrPanel open(Page page, Installation installation) {
        HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
        return QrPanel.shownOn(page);
    }

    private static int statusOf(Page page, String path) {
        return (Integer) page.evaluate("async path => (await fetch(path)).status", path);
    }

    // The page's own request, with the cookies of its browser and the right origin.
    private static int complete(Page page, BegunPairing pairing) {
        return (Integer) page.evaluate(
                "async address => (await fetch(address, {method: 'POST', redirect: 'manual'})).status",
                pairing.completion());
    }
}
