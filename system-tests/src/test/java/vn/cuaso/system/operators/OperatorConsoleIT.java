package vn.cuaso.system.operators;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Who runs the installation, from the link of the first start to the console. There is one such link, and so one test. */
@SystemTest
@Tag("thorough") // looks at seven pages; what the console does is held by ConsoleQuarkusTest
class OperatorConsoleIT {
    private static final Pattern LINK = Pattern.compile("The first administrator joins by (http\\S+)");
    private static final String NAME = "van-hanh-1";
    private static final String PASSWORD = "Van-hanh-thu-1";

    @Test
    void firstOperatorJoinsByTheLinkAndSeesHowCitizensSignIn(Page citizen, Page page, Installation installation)
            throws IOException {
        HomeScreen.open(citizen, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(VI_DU)
                .confirm(installation.inbox().next(VI_DU).code());

        page.navigate(link(installation));
        inspect(page, "operators-1-join");
        var app = new Authenticator(page.locator("code.key").textContent());
        prove(page, app.codeNow());
        assertThat(page.locator("h1")).hasText("Đã thêm " + NAME);
        inspect(page, "operators-2-joined");

        page.locator("main a").click();
        inspect(page, "operators-3-sign-in");
        prove(page, "000000");
        assertThat(page.locator("[role=alert]")).containsText("không đúng");
        inspect(page, "operators-4-refused");
        prove(page, app.codeToCome());

        String ways = "[aria-labelledby=by-way] tbody tr";
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return page.locator(ways).count() > 0;
        });
        assertThat(page.locator(ways).first()).containsText("Mật khẩu và mã SMS");
        inspect(page, "operators-5-console");
        page.locator(".language__choice[lang=en]").click();
        assertThat(page.locator(ways).first()).containsText("Password and SMS code");
        inspect(page, "operators-6-console-en");

        page.locator(".session button").click();
        assertThat(page.locator("[role=status]")).hasText("The session has ended.");
        page.navigate(link(installation));
        assertThat(page.locator("h1")).hasText("This link leads nowhere any more");
        inspect(page, "operators-7-gone");
    }

    private static void prove(Page page, String code) {
        page.locator("#name").fill(NAME);
        page.locator("#password").fill(PASSWORD);
        page.locator("#code").fill(code);
        page.locator("main form button").click();
    }

    private static String link(Installation installation) throws IOException {
        Matcher found =
                LINK.matcher(Files.readString(installation.stack().logs().resolve("auth-service.log")));
        Assertions.assertThat(found.find()).as("the link in the log").isTrue();
        return found.group(1);
    }
}
