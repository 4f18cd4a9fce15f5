package vn.cuaso.system.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.SmsInbox;

/** Signs in again and again, each time with a browser that never did, and after a setback starts over, as citizens do. */
final class PersistentCitizen {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Citizen who;
    private final String start;
    private final HttpClient client;
    private final SmsInbox inbox;
    private final Diary diary;

    PersistentCitizen(Citizen who, Origins origins, SmsInbox inbox, HttpClient client, Diary diary) {
        this.who = who;
        this.start = origins.portal() + "/sign-in/start?idp_hint=vneid";
        this.client = client;
        this.inbox = inbox;
        this.diary = diary;
    }

    /** Returns when the portal greets the citizen. */
    void signIn() {
        PlainBrowser browser = new PlainBrowser(client);
        await(who + " signs in").atMost(PATIENCE).pollInterval(PAUSE).until(() -> tryOnce(browser));
        diary.signedIn();
    }

    private boolean tryOnce(PlainBrowser browser) {
        Screen seen = browser.open(start);
        if (seen.asksForPassword()) {
            readMessages();
            seen = browser.submit(
                    seen.address().resolve(seen.address().getPath() + "/password"),
                    Map.of("citizen-id", who.idNumber(), "password", who.password()));
        }
        if (seen.asksForCode() && seen.status() == 200) {
            seen = confirm(browser, seen);
        }
        if (!seen.greets()) {
            diary.setback(seen);
        }
        return seen.greets();
    }

    /** A message may arrive twice when who sent it was killed; an older code is refused, and the newer one is at hand. */
    private Screen confirm(PlainBrowser browser, Screen form) {
        Screen seen = form;
        for (Optional<String> code = code(); code.isPresent(); code = code()) {
            seen = press(browser, form, code.get());
            if (!seen.asksForCode()) {
                return seen;
            }
        }
        return seen;
    }

    private Screen press(PlainBrowser browser, Screen form, String code) {
        diary.confirms();
        Map<String, String> fields = Map.of("code", code);
        if (!diary.isTurnForTwoPresses()) {
            return browser.submit(form.address(), fields);
        }
        List<Screen> answers = browser.submitTwice(form.address(), fields);
        List<Screen> successes =
                answers.stream().filter(PersistentCitizen::handsOutCode).toList();
        assertThat(successes).as("one sign-in, pressed twice, succeeds once").hasSizeLessThan(2);
        return browser.goOn(successes.isEmpty() ? answers.getFirst() : successes.getFirst());
    }

    private static boolean handsOutCode(Screen answer) {
        return answer.location()
                .filter(to -> to.getPath().equals("/sign-in/callback"))
                .isPresent();
    }

    private void readMessages() {
        await("the inbox answers")
                .atMost(PATIENCE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> {
                    inbox.skip(who);
                    return true;
                });
    }

    private Optional<String> code() {
        try {
            return Optional.of(inbox.next(who).code());
        } catch (ConditionTimeoutException e) {
            return Optional.empty();
        }
    }
}
