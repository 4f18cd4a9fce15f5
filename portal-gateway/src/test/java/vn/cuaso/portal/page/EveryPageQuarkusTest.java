package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

/** Follows every link of the portal, as a patient visitor would. */
@QuarkusTest
class EveryPageQuarkusTest {

    private static final int WEIGHT_LIMIT = 100_000;

    private final TestBrowser browser = new TestBrowser();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @DisplayName("No link is dead, and every page keeps the rules of docs/ui.md")
    void everyLinkLeadsToAPageThatKeepsTheRules(String language) {
        browser.cookies("localhost").put("__Host-lang", language);
        Set<String> seen = new LinkedHashSet<>(List.of(
                "/",
                "/?notice=signed-out",
                "/?notice=sign-in-cancelled",
                "/search?q=khai+sinh",
                "/search?q=xyzzy",
                "/search?q=H56.31-240301-0001",
                "/search?level=commune&online=yes",
                "/sign-in?return=%2Fhelp"));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            Document page = page(waiting.remove(), language);
            page.select("a[href]").eachAttr("href").stream()
                    .filter(address -> address.startsWith("/") && !startsSignIn(address))
                    .map(address -> address.replaceAll("#.*|(?<=[?&])return=.*", ""))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }

        assertThat(seen)
                .contains("/lookup", "/evaluation", "/lateness", "/lookup?code=H56.31-240301-0001", "/procedures");
        assertThat(seen).contains("/statistics", "/systems/news", "/register", "/help", "/privacy");
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private Document page(String address, String language) {
        HttpResponse<String> response = browser.get(Site.portal() + address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        Document page = Jsoup.parse(response.body(), Site.portal() + address);
        if (response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html")) {
            HtmlRules.check(page, language);
            checkFiles(page, response.body().length());
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .as(address)
                    .isPresent();
        }
        return page;
    }

    /** Everything that a page loads exists, comes from the portal itself and is small together. */
    private void checkFiles(Document page, int weight) {
        Set<String> files = new LinkedHashSet<>(page.select("link[href]").eachAttr("href"));
        files.addAll(page.select("script[src], img[src]").eachAttr("src"));
        page.select("use").eachAttr("href").forEach(icon -> files.add(icon.replaceAll("#.*", "")));
        for (String file : files) {
            assertThat(file).as(page.location()).startsWith("/");
            HttpResponse<String> response = browser.get(Site.portal() + file, "*/*");
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            weight += response.body().length();
        }
        assertThat(weight).as("bytes of %s, uncompressed", page.location()).isLessThan(WEIGHT_LIMIT);
    }

    private static boolean startsSignIn(String address) {
        return address.startsWith("/sign-in/start");
    }
}
