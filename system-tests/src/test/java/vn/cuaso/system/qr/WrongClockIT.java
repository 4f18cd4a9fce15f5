package vn.cuaso.system.qr;

import static vn.cuaso.system.stack.Citizen.LEVEL_ONE;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.OnPhone;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Telephones whose clock somebody has set by hand. */
@SystemTest
@Tag("thorough")
class WrongClockIT {
    private static final String AN_HOUR_BEHIND = "{ const right = Date.now; Date.now = () => right() - 3_600_000; }";

    @Test
    @DisplayName("QR-6: a phone whose clock is an hour behind proves its requests by the services' clock")
    void aWrongClockIsNoHindrance(@OnPhone Page page, Installation installation) {
        page.addInitScript(AN_HOUR_BEHIND);

        new Phone(LEVEL_ONE, page, null, installation).enrol().open();
    }
}
