package vn.cuaso.system.containers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;

/** What a citizen does, through the one published port. */
@ContainersTest
class OneOfEachIT {
    private static final String RECEIVED = "Đã tiếp nhận";

    @Test
    void whatShouldLastOutlivesDownAndUp(
            Page page, Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation, ComposedSystem system) {
        // What other tests asked for in vain.
        new RedisUser("admin", system).send("ACL LOG RESET");
        HomeScreen home = HomeScreen.open(page, installation).greetsNobody();
        home.pressSignIn().chooseNationalIdentity().signIn(THU_NGHIEM);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(THU_NGHIEM).code());
        home.greets(THU_NGHIEM.fullName());
        signInByQr(desktop, phone, installation).pressSignOut();
        String received = home.figure(RECEIVED).innerText();
        assertThat(deniedByRedis(system)).isBlank();

        system.down();
        system.up();

        // The session, the account with its telephone, and the statistics.
        HomeScreen.open(page, installation).greets(THU_NGHIEM.fullName());
        assertThat(home.figure(RECEIVED)).hasText(received);
        // It asks for the passcode when the last one is older than an approval may rest on.
        phone.open();
        signInByQr(desktop, phone, installation);
        assertThat(deniedByRedis(system)).isBlank();
    }

    @Test
    @DisplayName("OP-7: a sign-in that was ended in another browser is over at the portal too")
    void endOfASessionReachesThePortal(Page page, Page elsewhere, Installation installation) {
        HomeScreen there = signInWithPassword(elsewhere, installation);
        signInWithPassword(page, installation);
        page.navigate(installation.identity("/sessions"));

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Kết thúc mọi phiên khác"))
                .click();

        there.forgets(HAI_THE.fullName());
    }

    private static HomeScreen signInWithPassword(Page page, Installation installation) {
        HomeScreen home = HomeScreen.open(page, installation).greetsNobody();
        home.pressSignIn().chooseNationalIdentity().signIn(HAI_THE);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(HAI_THE).code());
        return home.greets(HAI_THE.fullName());
    }

    private static HomeScreen signInByQr(Page desktop, Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        home.pressSignIn().chooseNationalIdentity();
        phone.scanUntilAsked(() -> QrPanel.shownOn(desktop)).confirm();
        home.greets(VI_DU.fullName());
        phone.says("Đăng nhập thành công").press("Đóng");
        return home;
    }

    /** What a service's user asked for and was not allowed, since this was last emptied or Redis started. */
    private static String deniedByRedis(ComposedSystem system) {
        return new RedisUser("admin", system).send("ACL LOG");
    }
}
