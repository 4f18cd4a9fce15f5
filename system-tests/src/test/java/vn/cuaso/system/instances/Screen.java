package vn.cuaso.system.instances;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser shows, or is sent on from.
 *
 * @param status 0 when the connection was lost: the browser then shows a page of its own, with a button to try again
 * @param location where a redirect leads
 */
public record Screen(URI address, int status, String html, Optional<URI> location) {
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>\\s*([^<]*?)\\s*<");

    static Screen of(HttpResponse<String> answer) {
        return new Screen(
                answer.uri(),
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").map(answer.uri()::resolve));
    }

    static Screen lost(URI address, IOException failure) {
        return new Screen(address, 0, failure.toString(), Optional.empty());
    }

    boolean isLost() {
        return status == 0;
    }

    boolean asksForPassword() {
        return status == 200 && html.contains("name=\"password\"");
    }

    boolean asksForCode() {
        return address.getPath().endsWith("/otp") && html.contains("autocomplete=\"one-time-code\"");
    }

    boolean greets() {
        return status == 200 && html.contains("Xin chào");
    }

    /** A page of ours in the citizen's language that says what is the matter and leads on, by a button or a form. */
    boolean leadsOn() {
        String main = html.substring(Math.max(0, html.indexOf("<main")));
        return html.contains("<html lang=\"vi\"")
                && heading().isPresent()
                && (main.contains("<form") || main.contains("class=\"button"));
    }

    Optional<String> heading() {
        Matcher heading = HEADING.matcher(html);
        return heading.find() ? Optional.of(heading.group(1)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** Without ids, so that equal ones can be counted. */
    String summary() {
        String path = address.getPath().replaceAll("/[\\w-]{20,}", "/…");
        return status + " " + address.getHost() + path + " "
                + (isLost() ? html : heading().orElse("without a heading"));
    }
}
