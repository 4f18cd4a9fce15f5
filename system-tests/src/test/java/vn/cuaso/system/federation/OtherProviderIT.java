package vn.cuaso.system.federation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.BesideOtherProvider;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/**
 * <i>Tài khoản Cổng DVC Quốc gia</i>, played by a second auth-service that runs for this class alone. The first sign-in links
 * the account; its end is last, so that nothing is started twice.
 */
@ExtendWith(BesideOtherProvider.class)
@SystemTest
@Tag("thorough") // starts an installation of its own, with two services more
@TestMethodOrder(OrderAnnotation.class)
class OtherProviderIT {
    private static final String PASSWORD_THERE = "QuocGia@2026";
    private static final String AWAY = "Đang tạm gián đoạn";

    @Test
    @Order(1)
    void firstSignInIsConfirmedByTheAccountsOwnCodeAndTheNextNeedsNone(Page page, Installation installation) {
        installation.inbox().skip(THU_NGHIEM);
        HomeScreen home = openOnceOffered(page, installation);
        home.pressSignIn().chooseNationalPortal();
        inspect(page, "federation-1-national-sign-in");
        signInThere(page, installation);

        OtpScreen link = OtpScreen.linkingShownOn(page);
        assertThat(page).hasURL(Pattern.compile("^http://id\\.localhost.*"));
        assertThat(page.locator("main")).containsText(THU_NGHIEM.maskedPhone());
        inspect(page, "federation-2-link");
        link.confirm(installation
                .inbox()
                .next(THU_NGHIEM)
                .says("liên kết thêm một tài khoản đăng nhập")
                .code());
        home.greets(THU_NGHIEM.fullName());

        home.pressSignOut().greetsNobody().pressSignIn().chooseNationalPortal();
        signInThere(page, installation);
        home.greets(THU_NGHIEM.fullName());
        installation.inbox().expectNothingFor(THU_NGHIEM);
    }

    @Test
    @Order(2)
    void signInPageOffersTheProviderToo(Page page, Installation installation) {
        openOnceOffered(page, installation).pressSignIn().chooseNationalIdentity();
        inspect(page, "federation-3-sign-in");

        page.getByText("Tài khoản Cổng DVC Quốc gia").click();

        assertThat(page).hasURL(Pattern.compile("^http://quocgia\\.localhost.*"));
        PasswordScreen.shownOn(page);
    }

    @Test
    @Order(3)
    void chooserSaysThatTheProviderIsAwayAndTheOtherWayWorks(Page page, Installation installation) {
        installation.stack().kill("national-auth-service");
        HomeScreen home = HomeScreen.open(page, installation);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.reload();
            return page.locator("#chooser").textContent().contains(AWAY);
        });

        home.pressSignIn().saysOfNationalPortal(AWAY);
        inspect(page, "federation-4-away-chooser");
        page.getByRole(AriaRole.DIALOG).getByText("Tài khoản Cổng DVC Quốc gia").click();
        assertThat(page.locator("main")).containsText("đang không trả lời");
        inspect(page, "federation-5-away-explained");
        page.locator("main").getByText("Tài khoản VNeID Bộ Công an").click();
        PasswordScreen password = PasswordScreen.shownOn(page);
        assertThat(page.locator("main")).containsText(AWAY);
        inspect(page, "federation-6-away-sign-in");
        installation.inbox().skip(VI_DU);
        password.signIn(VI_DU).confirm(installation.inbox().next(VI_DU).code());
        home.greets(VI_DU.fullName());
    }

    /** The portal hears within a second or two that the provider answers. */
    private static HomeScreen openOnceOffered(Page page, Installation installation) {
        HomeScreen home = HomeScreen.open(page, installation);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.reload();
            return !page.locator("#chooser").textContent().contains(AWAY);
        });
        return home;
    }

    private static void signInThere(Page page, Installation installation) {
        assertThat(page).hasURL(Pattern.compile("^http://quocgia\\.localhost.*"));
        installation.otherInbox().skip(THU_NGHIEM);
        PasswordScreen.shownOn(page).submit(THU_NGHIEM.idNumber(), PASSWORD_THERE);
        OtpScreen.shownOn(page)
                .confirm(installation.otherInbox().next(THU_NGHIEM).code());
    }
}
