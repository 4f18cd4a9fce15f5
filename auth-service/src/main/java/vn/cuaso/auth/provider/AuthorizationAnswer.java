package vn.cuaso.auth.provider;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** An authorization response on its way back to the client, through the browser. */
public sealed interface AuthorizationAnswer {

    /** It stands in the address that the browser is sent to. */
    record Redirected(URI address) implements AuthorizationAnswer {}

    /**
     * A page posts it (OAuth 2.0 Form Post Response Mode §2): it stands in no address, so in no history and no log.
     *
     * @param redirectUri where to
     * @param fields the response's parameters
     * @param uiLocales of the page, BCP 47, the most wanted first
     */
    record Posted(URI redirectUri, SequencedMap<String, String> fields, List<String> uiLocales)
            implements AuthorizationAnswer {

        public Posted {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
            uiLocales = List.copyOf(uiLocales);
        }

        @Override
        public String toString() {
            return "Posted[" + redirectUri + "]";
        }
    }
}
