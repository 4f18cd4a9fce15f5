package vn.cuaso.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.WithoutScripts;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Clinic;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Somebody else's site wants to know of a citizen, and has the answer posted. */
@SystemTest
class ConsentIT {

    @Test
    @DisplayName("OP-3: a citizen agrees, the answer is posted to the site, and the consent can be withdrawn")
    void citizenAgreesAndWithdraws(Page page, Installation installation) {
        Clinic clinic = signIn(page, installation, VI_DU);
        inspect(page, "consent");

        Map<String, String> posted = clinic.isPosted(() -> press(page, "Đồng ý"));

        assertThat(posted).containsKeys("code", "iss").containsEntry("state", "s");
        assertThat(page).hasTitle("Clinic");
        page.navigate(installation.identity("/consents"));
        assertThat(page.locator("main")).containsText("Phòng khám Ví Dụ");
        inspect(page, "consents");
        press(page, "Rút lại sự đồng ý với Phòng khám Ví Dụ");
        assertThat(page.locator("main .consent")).hasCount(0);
    }

    @Test
    @WithoutScripts
    @DisplayName("OP-8: without scripts too a citizen declines, and takes the answer to the site by a button")
    void citizenDeclinesWithoutScripts(Page page, Installation installation) {
        Clinic clinic = signIn(page, installation, HAI_THE);
        press(page, "Từ chối");

        Map<String, String> posted = clinic.isPosted(() -> press(page, "Tiếp tục"));

        assertThat(posted).containsEntry("error", "access_denied").containsKey("iss");
        assertThat(page).hasTitle("Clinic");
    }

    private static Clinic signIn(Page page, Installation installation, Citizen citizen) {
        Clinic clinic = Clinic.signIn(page, installation);
        PasswordScreen.shownOn(page).signIn(citizen);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(citizen).code());
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("Phòng khám Ví Dụ");
        return clinic;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
