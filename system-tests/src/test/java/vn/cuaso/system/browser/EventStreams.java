package vn.cuaso.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The event streams that a page opens: answers in the place of qr-session-service, as that does with more pages open than a
 * test can open.
 */
public final class EventStreams {
    private static final Pattern ADDRESS = Pattern.compile("/qr/sessions/[^/]+/events$");
    // Whatever the page asked for before this has been answered, or left, when this is.
    private static final String ASK_AFTERWARDS =
            "async () => { await fetch('/qr/sessions/none/events', {cache: 'no-store'}); }";

    private final Page page;
    private final Deque<Consumer<Route>> once = new ArrayDeque<>();
    private Consumer<Route> otherwise = this::leave;
    private int refused;
    private int opened;

    private EventStreams(Page page) {
        this.page = page;
    }

    public static EventStreams of(Page page) {
        EventStreams streams = new EventStreams(page);
        page.route(ADDRESS, streams::answer);
        return streams;
    }

    /** Has no place for any, for this reason: the problem's type. */
    public EventStreams refuse(String type) {
        String problem = "{\"type\": \"%s\", \"title\": \"Too Many Requests\", \"status\": 429}".formatted(type);
        otherwise = route -> {
            refused++;
            route.fulfill(new FulfillOptions()
                    .setStatus(429)
                    .setContentType("application/problem+json")
                    .setBody(problem));
        };
        return this;
    }

    /** Leaves them to qr-session-service. */
    public EventStreams letIn() {
        otherwise = this::leave;
        return this;
    }

    /** The next one says that its session is in this state, and breaks off. */
    public EventStreams tellOnce(String state) {
        once.add(route -> route.fulfill(new FulfillOptions()
                .setContentType("text/event-stream")
                .setBody("retry: 100\nevent: state\ndata: {\"state\": \"%s\"}\n\n".formatted(state))));
        return this;
    }

    /** How often the page was refused so far: each stream, and each question why. */
    public int refused() {
        return refused;
    }

    /** How many qr-session-service was left with so far, also of those that the page is just asking for. */
    public int opened() {
        page.evaluate(ASK_AFTERWARDS);
        return opened;
    }

    private void answer(Route route) {
        if (isStream(route) && !once.isEmpty()) {
            once.remove().accept(route);
        } else {
            otherwise.accept(route);
        }
    }

    private void leave(Route route) {
        if (isStream(route)) {
            opened++;
        }
        route.resume();
    }

    private static boolean isStream(Route route) {
        return route.request().resourceType().equals("eventsource");
    }
}
