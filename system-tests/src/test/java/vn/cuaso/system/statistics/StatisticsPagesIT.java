package vn.cuaso.system.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.WithoutScripts;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.OneStopShop;
import vn.cuaso.system.stack.Outage;
import vn.cuaso.system.stack.SystemTest;

/** What anybody can look up and check: each page once, and a tile that changes while somebody looks at it. */
@SystemTest
class StatisticsPagesIT {
    /** Another test may have killed stats-service, whose part of the topic is free again only when Kafka misses it. */
    private static final double AFTER_A_RESTART_MILLIS = 60_000;

    @Test
    void tileChangesWithoutAReloadWhenAnEventIsPublished(Page page, Installation installation) {
        HomeScreen.open(page, installation);
        Locator received = page.locator("[data-tile=received] [data-figure]");
        assertThat(page.locator("[data-live-mark]")).isVisible();
        page.evaluate("window.sameDocument = true");
        int before = Integer.parseInt(received.textContent().replace(",", ""));

        new OneStopShop(installation).receive("H56.31-240329-9001");

        assertThat(received)
                .hasText("%,d".formatted(before + 1), new HasTextOptions().setTimeout(AFTER_A_RESTART_MILLIS));
        assertThat(page.locator("[data-tile=received] summary")).isVisible();
        Assertions.assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        page.locator("[data-tile=onTime] summary").click();
        assertThat(page.locator("[data-tile=onTime]"))
                .containsText("(giải quyết trước hạn + đúng hạn) ÷ đã giải quyết");
        inspect(page, "statistics-home-tiles");
    }

    @Test
    void statisticsLeadFromTheProvinceDownToACommune(Page page, Installation installation) {
        page.navigate(installation.portal("/statistics"));
        assertThat(page.locator("figure.chart canvas")).isVisible();
        inspect(page, "statistics");
        page.getByLabel("Từ tháng").selectOption("2024-01");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Xem").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*from=2024-01&to=2024-03.*"));
        page.locator(".table a", new Page.LocatorOptions().setHasText("UBND thành phố Bình Minh"))
                .click();
        assertThat(page.locator("#office-title")).hasText("UBND thành phố Bình Minh");
        page.locator(".table a", new Page.LocatorOptions().setHasText("UBND xã Ruộng Vàng 1"))
                .click();
        assertThat(page.locator("#office-title")).hasText("UBND xã Ruộng Vàng 1");
        assertThat(page).hasURL(Pattern.compile(".*agency=H56.31.01.*from=2024-01.*"));
        page.locator(".choices__one", new Page.LocatorOptions().setHasText("Cách nộp"))
                .click();
        assertThat(page.locator("#breakdown ~ .table-frame tbody")).containsText("Trực tuyến");
        inspect(page, "statistics-commune");
    }

    @Test
    void dossierIsTrackedByItsCodeFromTheSearchBox(Page page, Installation installation) {
        new OneStopShop(installation).receive("H56.31-240329-9002");
        page.navigate(installation.portal("/lookup"));
        inspect(page, "lookup");
        page.getByLabel("Mã hồ sơ").fill("H56.31-240329-0000");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tra cứu").setExact(true))
                .click();
        assertThat(page.locator("#error-title")).hasText("Không có hồ sơ nào mang mã này");
        inspect(page, "lookup-not-found");
        page.navigate(installation.portal("/search?q=H56.31-240329-9002"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem hồ sơ H56.31-240329-9002"))
                .click();
        assertThat(page.locator(".notice__title")).hasText("Đang xử lý");
        assertThat(page.locator(".life")).containsText("09:00 ngày 29/03/2024");
        assertThat(page.locator("main")).not().containsText("Cán bộ");
        inspect(page, "lookup-found");
    }

    @Test
    @WithoutScripts
    void ratingsAndLatenessAreReadWithoutScripts(Page page, Installation installation) {
        page.navigate(installation.portal("/evaluation"));
        assertThat(page.locator(".table tfoot")).containsText("/ ");
        page.navigate(installation.portal("/lateness"));
        page.locator(".table tbody a").first().click();
        assertThat(page.locator("main")).containsText("Cán bộ");
        page.navigate(installation.portal("/statistics"));
        assertThat(page.locator("#course tbody tr")).hasCount(5);
        assertThat(page.locator("figure.chart")).isHidden();
    }

    @Test
    void ratingsAndLatenessLookAsTheyShould(Page page, Installation installation) {
        page.navigate(installation.portal("/evaluation"));
        inspect(page, "evaluation");
        page.navigate(installation.portal("/lateness"));
        inspect(page, "lateness");
        page.locator(".table tbody a").first().click();
        inspect(page, "lateness-agency");
    }

    @Test
    void citizenFindsTheirDossiersOnTheProfile(Page page, Installation installation) {
        HomeScreen.open(page, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(VI_DU);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(VI_DU).code());
        HomeScreen.shownOn(page).greets(VI_DU.fullName());
        page.navigate(installation.portal("/profile"));
        assertThat(page.locator("section[aria-labelledby=mine-title]"))
                .containsText("Chưa có hồ sơ nào gắn với tài khoản này");
        inspect(page, "profile-dossiers");
    }

    @Test
    @Tag("thorough") // starts a service again
    void withoutStatsServicePagesSaySinceWhenTheirNumbersAre(Page page, Installation installation) {
        page.navigate(installation.portal("/lateness"));
        assertThat(page.locator(".table")).isVisible();
        try (Outage unused = Outage.of(installation, "stats-service")) {
            page.navigate(installation.portal("/lateness?agency=H56.32"));
            assertThat(page.locator(".notice__title")).hasText("Số liệu chi tiết đang tạm gián đoạn");
            page.navigate(installation.portal("/lookup?code=H56.31-240329-9001"));
            assertThat(page.locator("#error-title")).hasText("Tra cứu đang tạm gián đoạn");
            inspect(page, "lookup-away");
        }
    }
}
