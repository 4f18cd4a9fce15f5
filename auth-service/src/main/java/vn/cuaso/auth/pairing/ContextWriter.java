package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.place.Place;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** Writes what the phone will show ({@code docs/qr-pairing.md}). */
@ApplicationScoped
class ContextWriter {

    private static final int VERSION = 1;
    private static final String SIGN_IN = "sign-in";

    private final ObjectMapper json;

    ContextWriter(ObjectMapper json) {
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"version", "session", "client", "portal", "host", "action", "browser", "system", "place", "at"})
    private record Context(
            int version,
            PairingId session,
            String client,
            String portal,
            String host,
            String action,
            Optional<String> browser,
            Optional<String> system,
            Optional<String> place,
            String at) {}

    /**
     * @param request what the citizen signs in for; its addresses were checked against the client's registration
     * @param browser where the browser is
     */
    PairingContext write(
            PairingId session, AuthorizationRequest request, UserAgent userAgent, Place browser, Instant now) {
        Context context = new Context(
                VERSION,
                session,
                request.clientId(),
                request.clientName(),
                request.redirectUri().getRawAuthority(),
                SIGN_IN,
                userAgent.browser(),
                userAgent.system(),
                browser.name(),
                now.truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            return new PairingContext(json.writeValueAsString(context));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A context could not be written", e);
        }
    }
}
