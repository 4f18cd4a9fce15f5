package vn.cuaso.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

@QuarkusTest
class HomeQuarkusTest {

    private final TestBrowser browser = new TestBrowser();

    @Test
    void homePageSaysWhatTheMissionsScreenSays() {
        Document home = page("/");

        assertThat(home.select(".brand__name").text())
                .isEqualTo("Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Thanh Hóa");
        assertThat(home.select(".brand__tagline").text()).isEqualTo("Hành chính phục vụ");
        assertThat(home.select(".account > a").eachText()).containsExactly("Đăng nhập", "Đăng ký");
        assertThat(home.select("#q").attr("placeholder")).isEqualTo("Nhập từ khóa tìm kiếm");
        assertThat(home.select(".search button").text()).isEqualTo("Tìm kiếm");
        assertThat(home.select("a.search__more").text()).isEqualTo("Tìm kiếm nâng cao");
        assertThat(home.select(".door__name").eachText())
                .containsExactly(
                        "Dịch vụ công trực tuyến",
                        "Kết quả đánh giá Bộ chỉ số phục vụ người dân và doanh nghiệp",
                        "Công khai danh sách cán bộ, công chức chậm trễ giải quyết thủ tục hành chính",
                        "Dịch vụ công liên thông: Khai sinh, khai tử");
    }

    @Test
    void tilesShowTheLiveFiguresWithTheirPeriods() {
        List<Element> tiles = page("/").select(".tile");

        assertThat(tiles)
                .extracting(tile ->
                        tile.select(".tile__name, .tile__figure, .tile__period").text())
                .containsExactly(
                        "Hồ sơ đúng hạn 98.99% Tháng 03/2024",
                        "Đã tiếp nhận 43,875 Hồ sơ · Tháng 03/2024",
                        "Đã giải quyết 150,003 Hồ sơ · Từ đầu năm 2024",
                        "Đang xử lý 55,901 Hồ sơ · Hiện nay");
    }

    @Test
    void eachTileOpensHowItIsCounted() {
        Document home = page("/");

        assertThat(home.select(".tile__how summary").eachText())
                .containsExactly(
                        "Cách tính: Hồ sơ đúng hạn",
                        "Cách tính: Đã tiếp nhận",
                        "Cách tính: Đã giải quyết",
                        "Cách tính: Đang xử lý");
        assertThat(home.select("[data-tile=onTime] .tile__facts > div").eachText())
                .containsExactly(
                        "Công thức (giải quyết trước hạn + đúng hạn) ÷ đã giải quyết, trong tháng",
                        "Trước hạn và đúng hạn 53,955",
                        "Đã giải quyết 54,503",
                        "Kỳ 01/03/2024 – 31/03/2024",
                        "Thời điểm 17:00 31/03/2024");
    }

    @Test
    void navigationHoldsOwnPagesAndConfiguredSystemsAlone() {
        assertThat(page("/").select(".site-nav__list > li > a").eachText())
                .containsExactly(
                        "Tin tức",
                        "Dịch vụ công trực tuyến",
                        "Danh mục thủ tục hành chính",
                        "Thống kê",
                        "Đánh giá",
                        "Tra cứu");
    }

    @Test
    void homePageSpeaksEnglishWhenAsked() {
        browser.post(Site.portal() + "/language", "language=en&return=%2F");

        assertThat(page("/").selectFirst("h1").text()).isEqualTo("What do you need to get done?");
    }

    @Test
    void noticeIsShownToACitizenWhoStoppedSigningInAndMadeUpOnesAreNot() {
        assertThat(page("/?notice=sign-in-cancelled").select(".notice__title").text())
                .isEqualTo("Quý vị đã dừng việc đăng nhập");
        assertThat(page("/?notice=<b>you-won</b>").select(".notice")).isEmpty();
    }

    @Test
    void signedInCitizenIsGreetedAndNotToldThatTheySignedOut() {
        browser.visit(Site.portal() + "/sign-in/start?provider=vneid&return=%2F");
        Document home = page("/?notice=signed-out");

        assertThat(home.select(".account__greeting").text()).startsWith("Xin chào ");
        assertThat(home.select(".account__link").eachText()).containsExactly("Hồ sơ cá nhân", "Thoát");
        assertThat(home.select(".notice, #chooser")).isEmpty();
    }

    private Document page(String address) {
        return Jsoup.parse(
                browser.get(Site.portal() + address.replace("<", "%3C").replace(">", "%3E"))
                        .body());
    }
}
