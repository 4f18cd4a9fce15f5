package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cuaso.portal.failure.ErrorPage;
import vn.cuaso.portal.failure.Failure;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.security.Nonce;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;
import vn.cuaso.portal.visitor.Language;

@QuarkusTest
class FailurePageQuarkusTest {

    @Inject
    ErrorPage errorPage;

    @ParameterizedTest
    @EnumSource
    @DisplayName("OP-9: every failure has words in both languages, a reference number and a way on")
    void everyFailureIsExplained(FailureKind kind) {
        for (Language language : Language.values()) {
            Document page = Jsoup.parse(errorPage.render(new Failure(kind, "ABCD-2345", language, new Nonce("n"))));

            HtmlRules.check(page, language.tag());
            assertThat(page.select(".reference code").text()).isEqualTo("ABCD-2345");
            assertThat(page.select(".lead").text()).isNotBlank();
            assertThat(page.select("main a.button--primary").attr("href")).isEqualTo(Site.portal() + "/");
        }
    }

    @Test
    @DisplayName("OP-9: a page that does not exist says so with a reference number")
    void unknownPageIsExplained() {
        var response = new TestBrowser().get(Site.portal() + "/nothing-here");
        Document page = Jsoup.parse(response.body());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Không có trang này");
        assertThat(page.select(".reference code").text()).isNotBlank();
    }

    @Test
    void unknownProcedureAndSystemAreNotFound() {
        assertThat(new TestBrowser().get(Site.portal() + "/procedures/1.2").statusCode())
                .isEqualTo(404);
        assertThat(new TestBrowser().get(Site.portal() + "/systems/survey").statusCode())
                .isEqualTo(404);
        assertThat(new TestBrowser().get(Site.portal() + "/systems/procedures").statusCode())
                .isEqualTo(404);
    }
}
