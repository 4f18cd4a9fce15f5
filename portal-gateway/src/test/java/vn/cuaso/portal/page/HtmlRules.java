package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What {@code docs/ui.md} asks of every page. */
final class HtmlRules {

    private HtmlRules() {}

    static void check(Document page, String language) {
        String address = page.location();
        assertThat(page.selectFirst("html").attr("lang")).as(address).isEqualTo(language);
        assertThat(page.title()).as(address).isNotBlank().doesNotContain("{");
        assertThat(page.select("h1")).as("h1 of " + address).hasSize(1);
        assertThat(page.select("main#main")).as("main of " + address).hasSize(1);
        headingsInOrder(page);
        nothingInline(page);
        namesOnce(page);
        everythingNamed(page);
    }

    private static void headingsInOrder(Document page) {
        int before = 0;
        for (Element heading : page.select("main h1, main h2, main h3")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as("%s at %s", heading.text(), page.location()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    /** The Content-Security-Policy refuses it, and a page that depends on it is broken in silence. */
    private static void nothingInline(Document page) {
        assertThat(page.select("style, [style], script:not([src])"))
                .as(page.location())
                .isEmpty();
        assertThat(page.select("script"))
                .allMatch(script -> !script.attr("nonce").isEmpty());
        List<String> handlers = page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("on"))
                .toList();
        assertThat(handlers).as(page.location()).isEmpty();
        assertThat(page.select("[href^=javascript]")).as(page.location()).isEmpty();
    }

    private static void namesOnce(Document page) {
        assertThat(page.select("[id]").eachAttr("id")).as(page.location()).doesNotHaveDuplicates();
        for (Element element : page.select("[aria-labelledby]")) {
            assertThat(page.getElementById(element.attr("aria-labelledby")))
                    .as(element.outerHtml())
                    .isNotNull();
        }
    }

    private static void everythingNamed(Document page) {
        assertThat(page.select("img:not([alt])")).as(page.location()).isEmpty();
        for (Element field : page.select("input:not([type=hidden]), select")) {
            boolean labelled = field.parents().is("label") || page.selectFirst("label[for=" + field.id() + "]") != null;
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }
        for (Element pressed : page.select("a[href], button, summary")) {
            assertThat(pressed.text()
                            + pressed.attr("aria-label")
                            + pressed.select("img").attr("alt"))
                    .as(pressed.outerHtml())
                    .isNotBlank();
        }
    }
}
