package vn.cuaso.auth.federation;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.auth.page.Language;

/** Tells the other provider which language the citizen reads, and which level the client asks for. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class AuthorizationParameters implements OidcRedirectFilter {

    private static final String LEVELS = AuthorizationParameters.class.getName() + ".levels";
    private static final String LANGUAGE = AuthorizationParameters.class.getName() + ".language";

    /**
     * @param levels in the provider's own words; any of them will do, none is no wish
     */
    static void set(RoutingContext request, Language language, List<String> levels) {
        request.put(LANGUAGE, language.tag());
        request.put(LEVELS, String.join(" ", levels));
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
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
