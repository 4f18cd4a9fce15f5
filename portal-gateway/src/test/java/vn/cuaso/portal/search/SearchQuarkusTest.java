package vn.cuaso.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

@QuarkusTest
class SearchQuarkusTest {

    @ParameterizedTest
    @ValueSource(strings = {"đăng ký khai sinh", "dang ky khai sinh", "ĐĂNG KÝ KHAI SINH"})
    void procedureIsFoundWithMarksAndWithout(String typed) {
        Document page = search("q=" + encode(typed));

        assertThat(page.select(".result__name").first().text()).isEqualTo("Đăng ký khai sinh");
        assertThat(page.select("#q").val()).isEqualTo(typed);
    }

    @Test
    void pagesAreFoundByTheirNames() {
        assertThat(search("q=thong+ke").select("main ul.cluster a").eachAttr("href"))
                .containsExactly("/statistics");
    }

    @Test
    void nothingFoundIsSaidWithAdvice() {
        Document page = search("q=xyzzy");

        assertThat(page.select("[role=status]").text()).isEqualTo("Không tìm thấy gì cho “xyzzy”");
        assertThat(page.select("main a[href=/procedures]")).isNotEmpty();
    }

    @Test
    void advancedSearchFiltersByFieldAndLevelAndKeepsTheChoice() {
        Document page = search("q=&field=land&level=province");

        assertThat(page.select(".result__name").eachText())
                .containsExactly("Đăng ký biến động quyền sử dụng đất", "Tách thửa, hợp thửa đất");
        assertThat(page.select("details.search__filters").hasAttr("open")).isTrue();
        assertThat(page.select("#field option[selected]").val()).isEqualTo("land");
    }

    @Test
    void whatWasTypedIsShownAsTextAlone() {
        Document page = search("q=" + encode("<script>alert(1)</script>\"'"));

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo("<script>alert(1)</script>\"'");
    }

    private static Document search(String query) {
        return Jsoup.parse(
                new TestBrowser().get(Site.portal() + "/search?" + query).body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
