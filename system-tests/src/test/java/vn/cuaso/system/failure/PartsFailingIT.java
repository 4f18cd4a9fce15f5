package vn.cuaso.system.failure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.HAI_THE;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.Outage;
import vn.cuaso.system.stack.SystemTest;

/** Each part killed in the middle of a sign-in: a clear page, and once it is back the citizen goes on, or starts again. */
@SystemTest
@Tag("thorough")
class PartsFailingIT {
    @Test
    void withoutOtpServiceThePasswordIsKeptAndTheCodeSentLater(Page page, Installation installation) {
        PasswordScreen password = open(page, installation);
        try (Outage unused = Outage.of(installation, "otp-service")) {
            password.submit(HAI_THE.idNumber(), HAI_THE.password());
            assertThat(page.locator("h1")).hasText("Chưa gửi được mã OTP");
            inspect(page, "failing-otp-service");
        }
        page.locator("#send").click();
        finish(page, installation);
    }

    @Test
    void withoutRedisThePagesSaySoAndThePortalStaysPublic(Page page, Installation installation) {
        PasswordScreen password = open(page, installation);
        try (Outage unused = Outage.of(installation, "redis")) {
            password.submit(HAI_THE.idNumber(), HAI_THE.password());
            assertThat(page.locator("h1")).hasText("Dịch vụ đang tạm gián đoạn");
            inspect(page, "failing-redis");
            HomeScreen.open(page, installation).greetsNobody();
        }
        signInFromTheStart(page, installation);
    }

    @Test
    void withoutPostgresqlThePasswordPageSaysSo(Page page, Installation installation) {
        PasswordScreen password = open(page, installation);
        try (Outage unused = Outage.of(installation, "postgresql")) {
            password.submit(HAI_THE.idNumber(), HAI_THE.password());
            assertThat(page.locator("h1")).hasText("Dịch vụ đang tạm gián đoạn");
            inspect(page, "failing-postgresql");
        }
        signInFromTheStart(page, installation);
    }

    @Test
    void aCodeAskedForWithoutKafkaIsDeliveredWhenItReturns(Page page, Installation installation) {
        PasswordScreen password = open(page, installation);
        try (Outage unused = Outage.of(installation, "kafka")) {
            password.signIn(HAI_THE);
            installation.inbox().expectNothingFor(HAI_THE);
        }
        finish(page, installation);
    }

    @Test
    void withoutAuthServiceTheGatewayExplains(Page page, Installation installation) {
        PasswordScreen password = open(page, installation);
        try (Outage unused = Outage.of(installation, "auth-service")) {
            password.submit(HAI_THE.idNumber(), HAI_THE.password());
            assertThat(page.locator("h1")).isVisible();
            inspect(page, "failing-auth-service");
        }
        signInFromTheStart(page, installation);
    }

    private static PasswordScreen open(Page page, Installation installation) {
        installation.inbox().skip(HAI_THE);
        return HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
    }

    private static void signInFromTheStart(Page page, Installation installation) {
        open(page, installation).signIn(HAI_THE);
        finish(page, installation);
    }

    private static void finish(Page page, Installation installation) {
        OtpScreen.shownOn(page).confirm(installation.inbox().next(HAI_THE).code());
        HomeScreen.shownOn(page).greets(HAI_THE.fullName());
    }
}
