package vn.cuaso.portal.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import vn.cuaso.portal.visitor.RequestLanguage;

/** Tells the provider which account the citizen chose on the portal, and which language they read. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class AuthorizationParameters implements OidcRedirectFilter {

    static final String PROVIDER = "provider";

    private static final Pattern PROVIDER_ID = Pattern.compile("[a-z0-9-]{1,32}");

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext request = redirect.routingContext();
        redirect.additionalQueryParams()
                .add("ui_locales", RequestLanguage.of(request).tag());
        String provider = request.request().getParam(PROVIDER);
        if (provider != null && PROVIDER_ID.matcher(provider).matches()) {
            redirect.additionalQueryParams().add("idp_hint", provider);
        }
    }
}
