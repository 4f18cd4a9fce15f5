package vn.cuaso.portal.chooser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

@QuarkusTest
class ChooserQuarkusTest {

    private final TestBrowser browser = new TestBrowser();

    @Test
    void dialogOffersTheAccountsAndTheZaloPanelInTheMissionsWords() {
        Document page = page("/");

        assertThat(page.select("#chooser #chooser-title").text()).isEqualTo("Lựa chọn tài khoản đăng nhập");
        assertThat(page.select("#chooser .account-choice__name").eachText())
                .containsExactly("Tài khoản Cổng DVC Quốc gia", "Tài khoản VNeID Bộ Công an");
        assertThat(page.select("#chooser .zalo").text())
                .contains("Quan tâm Zalo Official Account")
                .contains("Tổ chức, cá nhân sử dụng ứng dụng Zalo để quét mã QR-Code Zalo Official Account và nhấn "
                        + "\"Quan tâm\" để nhận được thông báo tiến độ giải quyết hồ sơ thủ tục hành chính");
    }

    @Test
    void signInComesBackToThePageItWasAskedForOnWithItsQuery() {
        String start = page("/search?q=khai+sinh&level=commune")
                .select("#chooser a[href^=/sign-in/start]")
                .attr("href");

        assertThat(start)
                .isEqualTo("/sign-in/start?provider=vneid&return=%2Fsearch%3Fq%3Dkhai%2Bsinh%26level%3Dcommune");
    }

    @Test
    void pageToComeBackToIsKeptWithoutScriptsToo() {
        String chooser = page("/procedures").select("a[data-opens]").attr("href");
        Document page = page(chooser);

        assertThat(page.select("main a[href^=/sign-in/start]").attr("href"))
                .isEqualTo("/sign-in/start?provider=vneid&return=%2Fprocedures");
        assertThat(page(page.select("main a[href^=/sign-in/providers]").attr("href"))
                        .select("main a[href^=/sign-in/start]")
                        .attr("href"))
                .isEqualTo("/sign-in/start?provider=vneid&return=%2Fprocedures");
    }

    @Test
    void homePageIsComeBackToWithoutItsNotice() {
        assertThat(page("/?notice=signed-out")
                        .select("#chooser a[href^=/sign-in/start]")
                        .attr("href"))
                .endsWith("&return=%2F");
    }

    @Test
    void accountThatIsNotOfferedHereSaysSoAndLeadsOn() {
        Document page = page("/sign-in/providers/national-portal");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Tài khoản Cổng DVC Quốc gia");
        assertThat(page.select("main .lead").text()).contains("chưa hỗ trợ");
        assertThat(page.select("main a.button--primary").text()).isEqualTo("Tài khoản VNeID Bộ Công an");
    }

    @Test
    void usableOrUnknownProviderHasNoExplanation() {
        assertThat(browser.get(Site.portal() + "/sign-in/providers/vneid").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(Site.portal() + "/sign-in/providers/unknown").statusCode())
                .isEqualTo(404);
    }

    private Document page(String address) {
        return Jsoup.parse(browser.get(Site.portal() + address).body());
    }
}
