package vn.cuaso.auth.testing;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.LevelRequest;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.provider.ResponseMode;

/** Builds authorization requests that passed every check; of the portal, unless a test says otherwise. */
public final class Requests {

    private String clientId = "portal";
    private String clientName = "Cổng dịch vụ công";
    private URI redirectUri = URI.create("http://localhost:8080/sign-in/callback");
    private List<String> scopes = List.of("openid", "profile");
    private Optional<String> codeChallenge = Optional.of("challenge");
    private Set<Prompt> prompts = Set.of();
    private Optional<Duration> maxAge = Optional.empty();
    private boolean singleSignOn = true;
    private Optional<String> proofThumbprint = Optional.empty();
    private LevelRequest level = LevelRequest.ANY;

    private Requests() {}

    public static Requests request() {
        return new Requests();
    }

    public Requests ofClient(String id, String name, String callback) {
        clientId = id;
        clientName = name;
        redirectUri = URI.create(callback);
        return this;
    }

    public Requests scopes(String... values) {
        scopes = List.of(values);
        return this;
    }

    public Requests codeChallenge(String value) {
        codeChallenge = Optional.of(value);
        return this;
    }

    public Requests prompts(Set<Prompt> values) {
        prompts = values;
        return this;
    }

    public Requests maxAge(Optional<Duration> value) {
        maxAge = value;
        return this;
    }

    public Requests outsideSingleSignOn() {
        singleSignOn = false;
        return this;
    }

    public Requests proofThumbprint(Optional<String> value) {
        proofThumbprint = value;
        return this;
    }

    public Requests level(LevelRequest value) {
        level = value;
        return this;
    }

    public AuthorizationRequest build() {
        return new AuthorizationRequest(
                clientId,
                clientName,
                redirectUri,
                ResponseMode.QUERY,
                new LinkedHashSet<>(scopes),
                Optional.of("state"),
                Optional.empty(),
                codeChallenge,
                prompts,
                maxAge,
                List.of("vi"),
                Optional.empty(),
                singleSignOn,
                proofThumbprint,
                Optional.empty(),
                Optional.empty(),
                level,
                RequestedClaims.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
