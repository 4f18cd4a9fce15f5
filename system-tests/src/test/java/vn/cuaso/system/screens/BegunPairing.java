package vn.cuaso.system.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForResponseOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sign-in page was answered when it asked for a pairing: everything that somebody who looks over the browser's
 * shoulder could know of it, its cookies excepted.
 *
 * @param begun the address that was asked, {@code …/sign-in/{flow}/qr}
 * @param session the pairing's id
 */
public record BegunPairing(String begun, String session) {
    private static final Pattern SESSION = Pattern.compile("\"session\"\\s*:\\s*\"([^\"]+)\"");
    private static final String ASK_FOR_A_LINK = """
            async () => {
              const body = new URLSearchParams({kind: "same-device"});
              return (await (await fetch(location.pathname + "/qr", {method: "POST", body})).json()).link;
            }""";

    /** The next one that the page begins while {@code action} runs. */
    public static BegunPairing on(Page page, Runnable action) {
        return of(page.waitForResponse(BegunPairing::begins, action));
    }

    /** The next one that the page begins by itself, with more patience than pages need. */
    public static BegunPairing on(Page page, double millis) {
        Response answer =
                page.waitForResponse(BegunPairing::begins, new WaitForResponseOptions().setTimeout(millis), () -> {});
        return of(answer);
    }

    private static BegunPairing of(Response answer) {
        Matcher session = SESSION.matcher(answer.text());
        return new BegunPairing(answer.url(), session.find() ? session.group(1) : "");
    }

    private static boolean begins(Response answer) {
        Request request = answer.request();
        return request.method().equals("POST") && answer.url().endsWith("/qr") && answer.ok();
    }

    /** The link that opens the app, asked for by somebody who means to send it to another person. */
    public static String linkFor(Page signInPage) {
        return (String) signInPage.evaluate(ASK_FOR_A_LINK);
    }

    /** Where the browser finishes. */
    public String completion() {
        return begun + "/" + session + "/completion";
    }

    /** The path of its event stream. */
    public String events() {
        return "/qr/sessions/" + session + "/events";
    }
}
