package vn.cuaso.system.failure;

import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.Outage;
import vn.cuaso.system.stack.SystemTest;

/** What the QR way is made of, killed in the middle of it: the page recovers by itself, or says what to do. */
@SystemTest
@Tag("thorough")
class QrPartsFailingIT {
    private static final double RECOVERY_MILLIS = 40_000;

    @Test
    @DisplayName(
            "QR-10: a scanned session outlives a crash of qr-session-service, and a page without one gets a new code")
    void aCrashOfQrSessionServiceLosesNothing(
            Page desktop, Page neighbour, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        ConfirmScreen confirm = phone.openScanner().pointAt(open(desktop, installation));
        QrPanel code = open(neighbour, installation);
        try (Outage unused = Outage.of(installation, "qr-session-service")) {
            code.saysWithin(RECOVERY_MILLIS, "Mất kết nối");
            inspect(neighbour, "qr-failing-qr-session-service");
            confirm.confirm();
            phone.says("Hệ thống đang gián đoạn");
            inspect(phone.page(), "qr-failing-app");
        }
        phone.press("Thử lại").says("Đăng nhập thành công");
        code.saysWithin(RECOVERY_MILLIS, "Quét mã QR").showsACode();
    }

    @Test
    void anApprovalThatRedisMissedIsSentAgain(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        ConfirmScreen confirm = phone.openScanner().pointAt(code);
        try (Outage unused = Outage.of(installation, "redis")) {
            confirm.confirm();
            phone.says("Hệ thống đang gián đoạn");
            inspect(phone.page(), "qr-failing-redis");
        }
        phone.press("Thử lại").says("Đăng nhập thành công");
        HomeScreen.shownOn(desktop).greetsWithin(RECOVERY_MILLIS, VI_DU.fullName());
    }

    @Test
    void aCutStreamIsTakenUpAgain(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        ConfirmScreen confirm = phone.openScanner().pointAt(code);
        try (Outage unused = Outage.of(installation, "portal-gateway")) {
            code.saysWithin(RECOVERY_MILLIS, "Mất kết nối");
        }
        code.saysWithin(RECOVERY_MILLIS, "Đã quét mã");
        confirm.confirm();
        HomeScreen.shownOn(desktop).greetsWithin(RECOVERY_MILLIS, VI_DU.fullName());
    }

    private static QrPanel open(Page page, Installation installation) {
        HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
        return QrPanel.shownOn(page);
    }
}
