package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.session.Authentication;

/** Begins flows and opens them again for their own browser only. */
@ApplicationScoped
class SignInFlowService implements SignInFlows {

    private final FlowStore flows;
    private final OtherAccounts others;
    private final FlowConfig config;
    private final Clock clock;
    private final SecureRandom random;

    SignInFlowService(FlowStore flows, OtherAccounts others, FlowConfig config, Clock clock, SecureRandom random) {
        this.flows = flows;
        this.others = others;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<BegunFlow> begin(AuthorizationRequest request, Optional<String> browserSecret) {
        return begin(request, browserSecret, context -> new SignInFlow.Credentials(context, false));
    }

    @Override
    public Uni<BegunFlow> beginConsent(
            AuthorizationRequest request, Authentication authentication, Optional<String> browserSecret) {
        return begin(request, browserSecret, context -> new SignInFlow.Consenting(context, authentication));
    }

    private Uni<BegunFlow> begin(
            AuthorizationRequest request, Optional<String> browserSecret, Function<FlowContext, SignInFlow> state) {
        BrowserSecret browser =
                browserSecret.flatMap(BrowserSecret::parse).orElseGet(() -> BrowserSecret.random(random));
        Instant now = clock.instant();
        FlowContext context =
                new FlowContext(FlowId.random(random), browser.hash(), request, now, now.plus(config.lifetime()));
        SignInFlow first = state.apply(context);
        return flows.create(first).replaceWith(() -> new BegunFlow(firstPage(first), browser.value()));
    }

    /** A citizen who chose another provider's account is not asked again; the sign-in page is where they come back to. */
    private URI firstPage(SignInFlow flow) {
        FlowContext context = flow.context();
        return Optional.of(flow)
                .filter(SignInFlow.Credentials.class::isInstance)
                .flatMap(_ -> others.chosen(context.request(), context.id()))
                .orElseGet(() -> URI.create(FlowDoor.path(context)));
    }

    /**
     * @param id as it stands in the address
     * @param browserCookie value of {@code __Host-id-browser}, if there is one
     */
    Uni<FlowAccess> open(String id, Optional<String> browserCookie) {
        return FlowId.parse(id)
                .map(flowId -> flows.find(flowId).map(found -> access(found, browserCookie)))
                .orElseGet(() -> Uni.createFrom().item(new FlowAccess.Gone()));
    }

    private FlowAccess access(Optional<StoredFlow<SignInFlow>> found, Optional<String> browserCookie) {
        Optional<StoredFlow<SignInFlow>> live =
                found.filter(stored -> !stored.context().expired(clock.instant()));
        if (live.isEmpty()) {
            return new FlowAccess.Gone();
        }
        if (browserCookie.isEmpty()) {
            return new FlowAccess.CookieMissing();
        }
        StoredFlow<SignInFlow> stored = live.get();
        boolean ownBrowser = browserCookie
                .flatMap(BrowserSecret::parse)
                .filter(stored.context()::belongsTo)
                .isPresent();
        return ownBrowser ? new FlowAccess.Opened(stored) : new FlowAccess.OtherBrowser();
    }
}
