package vn.cuaso.system.stack;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A site of somebody else's that has citizens sign in: what a browser sends to it is answered on the spot. */
public final class Clinic {
    static final String ID = "clinic";
    static final String CALLBACK = "https://clinic.example/callback";

    private static final String PKCE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    private final Page page;

    private Clinic(Page page) {
        this.page = page;
    }

    /** Sends the browser to sign in; the answer is to be posted. */
    public static Clinic signIn(Page page, Installation installation) {
        page.route(
                "https://clinic.example/**",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><html lang=vi><title>Clinic</title><h1>Clinic</h1></html>")));
        page.navigate(installation.identity("/authorize?response_type=code&response_mode=form_post"
                + "&scope=openid+profile+phone&state=s&nonce=n&client_id=" + ID + "&redirect_uri="
                + CALLBACK.replace(":", "%3A").replace("/", "%2F") + PKCE));
        return new Clinic(page);
    }

    /** What the browser posts to the clinic because of this. */
    public Map<String, String> isPosted(Runnable action) {
        Request request = page.waitForRequest(each -> each.url().startsWith(CALLBACK), action);
        return Arrays.stream(request.postData().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
