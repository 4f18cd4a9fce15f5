package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.flow.TestBrowser.Answer;

/** The switch of languages on the sign-in pages, and what it leaves as it was. */
@QuarkusTest
class LanguageQuarkusTest extends SignInScenario {

    private final TestBrowser browser = browser();

    @Test
    void typedIdNumberStaysWhenTheLanguageIsChanged() {
        String flow = begin(browser);
        assertThat(browser.get(flow).page().select("form.language").attr("action"))
                .isEqualTo(flow + "/language");

        Answer english = shown(browser, choose(flow, "en", "0990890"));

        assertThat(english.status()).isEqualTo(200);
        assertThat(english.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.page().select("#citizen-id").attr("value")).isEqualTo("0990890");
        assertThat(english.page().select(".error-summary")).isEmpty();
        assertThat(browser.cookies()).containsEntry("__Host-lang", "en");
        assertThat(browser.get(flow).page().select("#citizen-id").attr("value")).isEmpty();
    }

    @Test
    @DisplayName(
            "OP-10: who has asked for another account than the one of the session is not offered that in the other language")
    void anotherAccountOutlastsTheChangeOfLanguage() {
        String flow = begin(browser);
        signIn(browser, begin(browser), citizens.withPhone());
        assertThat(browser.get(flow).page().select("#password")).isEmpty();

        Answer asked =
                browser.get(browser.get(flow).page().select("a.button--quiet").attr("href"));
        Answer english = browser.post(flow + "/language", with("lang", "en", languageForm(asked)));

        assertThat(shown(browser, english).page().select("#password")).hasSize(1);
        Answer reloaded = browser.get(english.location());
        assertThat(reloaded.page().select("#password")).hasSize(1);
        Answer vietnamese = browser.post(flow + "/language", with("lang", "vi", languageForm(reloaded)));
        assertThat(shown(browser, vietnamese).page().select("#password")).hasSize(1);
        assertThat(browser.get(flow).page().select("#password")).isEmpty();
    }

    @Test
    void emptyFormThatFailedStaysAFormInTheOtherLanguage() {
        String flow = begin(browser);
        signIn(browser, begin(browser), citizens.withPhone());
        shown(browser, handIn(browser, flow, "", ""));

        Answer english = shown(browser, choose(flow, "en", ""));

        assertThat(english.status()).isEqualTo(200);
        assertThat(english.page().select("#password")).hasSize(1);
    }

    @Test
    void withoutScriptsWhatAFailedFormBroughtStays() {
        String flow = begin(browser);

        Answer failed = shown(browser, handIn(browser, flow, "099089", "x"));

        assertThat(failed.page().select("form.language [name=citizen-id]").attr("value"))
                .isEqualTo("099089");
    }

    @Test
    void clientIsCalledByItsNameInThePagesLanguage() {
        String flow = begin(browser);

        assertThat(browser.get(flow).page().select(".asking").text()).contains("Ứng dụng");
        assertThat(browser.get(flow + "?lang=en").page().select(".asking").text())
                .contains("Phone app")
                .doesNotContain("Ứng dụng");
    }

    @Test
    void unknownLanguageChangesNothing() {
        String flow = begin(browser);

        assertThat(choose(flow, "tlh", "1").location()).endsWith(flow);
        assertThat(browser.cookies()).doesNotContainKey("__Host-lang");
    }

    @Test
    @DisplayName("OP-8: another site cannot type an ID number into the page")
    void anotherSiteTypesNothing() {
        String flow = begin(browser);
        browser.withFormHeader("Sec-Fetch-Site", "cross-site");

        assertThat(choose(flow, "en", "099").status()).isEqualTo(403);
    }

    @Test
    void pageOfTheCodeSpeaksTheLanguageThatWasChosenBeside() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());

        assertThat(path(choose(flow, "en", "1"))).isEqualTo(flow);
        assertThat(browser.get(flow + "/otp?lang=en")
                        .page()
                        .select("form.language")
                        .attr("action"))
                .isEqualTo(flow + "/otp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in/AAAAAAAAAAAAAAAAAAAAAA",
                "/authorize?client_id=nobody&state=a%26b",
                "/sign-in/AAAAAAAAAAAAAAAAAAAAAA/nothing",
            })
    void failurePageCanBeReadInTheOtherLanguage(String address) {
        Answer vietnamese = browser.get(address);

        Map<String, String> fields = languageForm(vietnamese);
        assertThat(vietnamese.page().select("form.language").attr("action")).isEqualTo(address);
        assertThat(vietnamese.page().select("form.language button")).hasSize(2);
        assertThat(fields)
                .isEqualTo(address.contains("state") ? Map.of("client_id", "nobody", "state", "a&b") : Map.of());
        Answer english = browser.get(address + (address.contains("?") ? "&" : "?") + "lang=en");
        assertThat(english.status()).isEqualTo(vietnamese.status());
        assertThat(english.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.page().select("form.language [name=lang]")).hasSize(2);
    }

    @Test
    void failurePageOfAFormIsReadInTheOtherLanguageWithTheSameReference() {
        String flow = begin(browser);
        Answer locked = shown(browser, handIn(browser, flow, citizens.locked()));

        Answer english = browser.get(locked.page().select("form.language").attr("action") + "?lang=en");

        assertThat(english.text()).contains("The account is locked");
        assertThat(english.page().select(".reference code").text())
                .isEqualTo(locked.page().select(".reference code").text());
    }

    private static Map<String, String> languageForm(Answer answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        answer.page().select("form.language input").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static Map<String, String> with(String name, String value, Map<String, String> fields) {
        fields.put(name, value);
        return fields;
    }

    private Answer choose(String flow, String language, String citizenId) {
        return browser.post(flow + "/language", Map.of("lang", language, "citizen-id", citizenId));
    }
}
