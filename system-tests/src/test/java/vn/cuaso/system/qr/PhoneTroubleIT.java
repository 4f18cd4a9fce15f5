package vn.cuaso.system.qr;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.OnPhone;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** What comes between a citizen and the confirmation: no camera, no network, a passcode that is forgotten. */
@SystemTest
@Tag("thorough")
class PhoneTroubleIT {
    private static final String ANOTHER_PASSCODE = "580317";
    private static final int TRIES = 5;

    @Test
    void aRefusedCameraIsSaidAndTriedAgain(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.allowCamera(false);
        try {
            phone.openScanner();
            phone.says("Ứng dụng chưa được phép dùng máy ảnh").says("cài đặt của trình duyệt");
            inspect(phone.page(), "qr-camera-refused");
        } finally {
            phone.allowCamera(true);
        }
        phone.press("Thử lại").scanner().pointAt(code).confirm();
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
    }

    @Test
    void aCameraThatIsRefusedTooLateDisturbsNoOtherScreen(@OwnedBy(VI_DU) Phone phone) {
        phone.page()
                .evaluate(
                        "() => { navigator.mediaDevices.getUserMedia = () => new Promise((_, no) => { window.refuse = no; }); }");
        phone.openScanner();
        phone.page().waitForFunction("() => window.refuse");
        phone.goHome();
        phone.page()
                .evaluate(
                        "async () => { window.refuse(new DOMException('', 'NotAllowedError')); await new Promise(setTimeout); }");
        phone.says("Xin chào " + VI_DU.fullName());
        phone.start();
    }

    @Test
    void aCameraThatIsTakenAwaySaysSoAndIsOpenedAgain(
            Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.openScanner();
        phone.says("Đang tìm mã");
        phone.loseCamera().says("Máy ảnh đã bị tắt").says("Chưa có gì được xác nhận");
        inspect(phone.page(), "qr-camera-lost");
        phone.press("Thử lại").scanner().pointAt(code).confirm();
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
    }

    @Test
    @DisplayName("QR-6: five wrong passcodes lock the phone's key, also for the right one, until it is enrolled again")
    void fiveWrongPasscodesLockThePhone(@OnPhone Page page, Installation installation) {
        // A phone of its own, of somebody whose phone no other test keeps.
        Phone phone = new Phone(THU_NGHIEM, page, null, installation).enrol().start();
        for (int left = TRIES - 1; left > 0; left--) {
            phone.enterPasscode(ANOTHER_PASSCODE).says("Mật mã không đúng. Còn %d lần thử.".formatted(left));
        }
        phone.enterPasscode(ANOTHER_PASSCODE).says("Mật mã đã bị khóa");
        inspect(page, "qr-passcode-locked");
        phone.start().enterPasscode(Phone.PASSCODE).says("Mật mã đã bị khóa");
        phone.press("Liên kết điện thoại này").finishEnrolment().start().enterPasscode(Phone.PASSCODE);
        phone.says("Xin chào " + THU_NGHIEM.fullName());
    }

    @Test
    void withoutANetworkNothingIsConfirmedUntilItIsBack(
            Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        ConfirmScreen confirm = phone.openScanner().pointAt(code);
        phone.withoutNetwork(() -> {
            confirm.confirm();
            phone.says("Không có mạng").says("Chưa có gì được xác nhận");
            assertThat(phone.page().locator("#offline")).isVisible();
            inspect(phone.page(), "qr-no-network");
            code.says("Hãy xác nhận trên điện thoại");
        });
        phone.press("Thử lại").says("Đăng nhập thành công");
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
    }

    @Test
    void anAppOfWhichAPartDoesNotComeSaysSoAndIsOpenedAgain(@OnPhone Page page, Installation installation) {
        Phone phone = new Phone(THU_NGHIEM, page, null, installation);
        page.route("**/app/places.js", Route::abort);
        phone.start().says("Chưa mở được ứng dụng");
        inspect(page, "qr-app-not-opened");
        page.unroute("**/app/places.js");
        phone.press("Thử lại").press("Bắt đầu");
        PasswordScreen.shownOn(page);
    }

    @Test
    void aScanWithoutANetworkIsScannedAgain(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.openScanner();
        phone.says("Đang tìm mã");
        phone.withoutNetwork(() -> phone.scanner().look(code).says("Không có mạng"));
        phone.press("Thử lại").scanner().pointAt(code).confirm();
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
    }

    private static QrPanel open(Page page, Installation installation) {
        page.navigate(installation.portal("/sign-in/start?idp_hint=vneid"));
        return QrPanel.shownOn(page);
    }
}
