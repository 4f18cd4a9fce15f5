package vn.cuaso.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

/** <em>Thống kê</em>, <em>Tra cứu</em>, <em>Đánh giá</em>, <em>Công khai chậm trễ</em> and <em>Hồ sơ của tôi</em>. */
@QuarkusTest
class StatisticsPagesQuarkusTest {

    private final TestBrowser browser = new TestBrowser();

    @Test
    void statisticsShowTheBalanceAndATableBesideTheChart() {
        Document page = page("/statistics");

        assertThat(page.select(".balance dd").eachText())
                .containsExactly("63,050", "43,875", "54,503", "900", "220", "51,302");
        assertThat(page.select("#course tbody tr").first().text())
                .isEqualTo("02/2024 Điều chỉnh 11/03/2024 45,000 41,300 98.61% 574 700 150 63,050 3,000 700");
        assertThat(page.select("#course tbody tr").last().text()).startsWith("03/2024 chưa hết kỳ 43,875 54,503");
        assertThat(page.select("figure.chart").attr("data-table")).isEqualTo("course");
        assertThat(page.select("#office-title").text()).isEqualTo("Toàn tỉnh");
    }

    @Test
    void choiceStandsInTheAddressAndGoesAlong() {
        Document page = page("/statistics?agency=H56&from=2024-01&to=2024-03&step=day&by=field");

        assertThat(page.select("#step option[selected]").val()).isEqualTo("day");
        assertThat(page.select("input[name=by]").val()).isEqualTo("field");
        assertThat(page.select(".choices__one[aria-current]").text()).isEqualTo("Lĩnh vực");
        assertThat(page.select("a[download]").eachAttr("href"))
                .contains(
                        "/api/statistics/series.csv?agency=H56&from=2024-01&to=2024-03&step=day&lang=vi&separator=comma",
                        "/api/statistics/table.csv?agency=H56&from=2024-01&to=2024-03&by=field&lang=vi&separator=semicolon");
    }

    @Test
    void unknownAgencyIsSaidWithAWayBack() {
        Document page = page("/statistics?agency=H99");

        assertThat(page.select(".error-summary__title").text()).isEqualTo("Không có số liệu như vậy");
        assertThat(page.select("main a[href=/statistics]")).isNotEmpty();
    }

    @Test
    void dossierShowsItsStandingStepsAndDueDate() {
        Document page = page("/lookup?code=H56.31-240301-0001");

        assertThat(page.select(".notice__title").text()).isEqualTo("Chờ quý vị bổ sung");
        assertThat(page.select(".life__step").eachText())
                .containsExactly(
                        "Đã tiếp nhận 08:00 ngày 01/03/2024",
                        "Yêu cầu bổ sung 09:30 ngày 04/03/2024",
                        "Hẹn trả kết quả 17:00 ngày 12/04/2024");
        assertThat(page.select("#code").val()).isEqualTo("H56.31-240301-0001");
    }

    @ParameterizedTest
    @CsvSource({
        "H56.31-240301-0002, 404, Không có hồ sơ nào mang mã này",
        "x%3Cb%3E, 404, Không có hồ sơ nào mang mã này",
        "H56.31-240301-0429, 429, Đã tra cứu quá nhiều lần từ mạng này",
        "H56.31-240301-0503, 503, Tra cứu đang tạm gián đoạn",
    })
    void dossierThatIsNotShownIsExplained(String code, int status, String title) {
        HttpResponse<String> response = browser.get(Site.portal() + "/lookup?code=" + code);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(response.body()).select("#error-title").text()).isEqualTo(title);
    }

    @Test
    void searchLeadsOnToADossierByItsCode() {
        assertThat(page("/search?q=H56.31-240301-0001")
                        .select("main a.button--primary")
                        .attr("href"))
                .isEqualTo("/lookup?code=H56.31-240301-0001");
    }

    @Test
    void ratingsShowPointsAndTheirSources() {
        Document page = page("/evaluation");

        assertThat(page.select(".table tbody tr").first().text())
                .isEqualTo("Sở Hành chính công 16.50 19.80 chưa có chưa có chưa có chưa có 36.30 / 38");
        assertThat(page.select(".facts > div").eachText())
                .contains("Công khai, minh bạch Sở Hành chính công, báo cáo tháng 3")
                .anyMatch(text -> text.contains("53,955 hồ sơ đúng hạn ÷ 54,503"));
    }

    @Test
    void latenessIsShownByAgency() {
        Document page = page("/lateness");

        assertThat(page.select(".table tbody tr").text()).isEqualTo("UBND thành phố Bình Minh 12 1,040 31");
        assertThat(page.select(".table tbody a").attr("href")).isEqualTo("/lateness?agency=H56.31");
    }

    @Test
    void citizenSeesTheirOwnDossiersOnTheProfile() {
        browser.visit(Site.portal() + "/sign-in/start?provider=vneid&return=%2Fprofile");
        Document profile = page("/profile");

        assertThat(profile.select("#mine-title").text()).isEqualTo("Hồ sơ của tôi");
        assertThat(profile.select(".result__name").attr("href")).isEqualTo("/lookup?code=H56.31-240301-0001");
    }

    private Document page(String address) {
        HttpResponse<String> response = browser.get(Site.portal() + address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
