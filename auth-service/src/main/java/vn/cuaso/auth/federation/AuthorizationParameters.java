package vn.cuaso.auth.federation;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.auth.page.Language;

/**
 * Tells the other provider which language the citizen reads, and which level the client asks for; and that whoever has a session
 * there signs in again: it may be that of the one who sat at this computer before.
 */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class AuthorizationParameters implements OidcRedirectFilter {

    private static final String LEVELS = AuthorizationParameters.class.getName() + ".levels";
    private static final String FRESH = AuthorizationParameters.class.getName() + ".fresh";
    private static final String LANGUAGE = AuthorizationParameters.class.getName() + ".language";

    /**
     * @param levels in the provider's own words; any of them will do, none is no wish
     * @param fresh whether the provider has to say when the citizen signed in
     */
    static void set(RoutingContext request, Language language, List<String> levels, boolean fresh) {
        request.put(FRESH, fresh);
        request.put(LANGUAGE, language.tag());
        request.put(LEVELS, String.join(" ", levels));
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.additionalQueryParams().add("prompt", "login");
        if (Boolean.TRUE.equals(redirect.routingContext().get(FRESH))) {
            // OpenID Connect Core §3.1.2.1: makes auth_time a claim that the ID token has to have.
            redirect.additionalQueryParams().add("max_age", "0");
        }
        String language = redirect.routingContext().get(LANGUAGE);
        if (language != null) {
            redirect.additionalQueryParams().add("ui_locales", language);
        }
        String levels = redirect.routingContext().get(LEVELS);
        if (levels != null && !levels.isEmpty()) {
            redirect.additionalQueryParams().add("acr_values", levels);
        }
    }
}
