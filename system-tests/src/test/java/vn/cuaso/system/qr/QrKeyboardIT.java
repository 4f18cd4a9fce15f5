package vn.cuaso.system.qr;

import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.Keyboard;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** The QR way by keyboard alone, on both sides. */
@SystemTest
class QrKeyboardIT {
    @Test
    @DisplayName("QR-5: refusing and confirming are reached with Tab and taken with Enter")
    void refusingAndConfirmingNeedNoMouse(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        home.pressSignIn().chooseNationalIdentity();
        QrPanel code = QrPanel.shownOn(desktop);
        Keyboard onPhone = new Keyboard(phone.page());
        Keyboard onDesktop = new Keyboard(desktop);

        onPhone.tabTo("Quét mã QR").press("Enter");
        ConfirmScreen refused = phone.pointAt(code);
        onPhone.tabToElement(refused.button("Từ chối")).press("Enter");
        code.says("Yêu cầu đăng nhập đã bị từ chối");
        onDesktop.tabTo("Tạo mã mới").press("Enter");
        code.showsACode();

        onPhone.tabTo("Không").press("Enter");
        onPhone.tabTo("Quét mã QR").press("Enter");
        ConfirmScreen confirmed = phone.pointAt(code);
        onPhone.tabToElement(confirmed.button("Xác nhận")).press("Enter");
        home.greets(VI_DU.fullName());
    }
}
