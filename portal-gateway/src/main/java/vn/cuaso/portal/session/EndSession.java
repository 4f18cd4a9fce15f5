package vn.cuaso.portal.session;

import io.netty.handler.codec.http.QueryStringEncoder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.visitor.Language;

/** Where a browser is sent to sign out at the provider too (OpenID Connect RP-Initiated Logout §2). */
@Singleton
class EndSession {

    private final Origins origins;
    private final String clientId;

    @Inject
    EndSession(Origins origins, @ConfigProperty(name = "quarkus.oidc.client-id") String clientId) {
        this.origins = origins;
        this.clientId = clientId;
    }

    /** Without a session the provider cannot tell whose sign-out this is, and asks before it ends anything. */
    URI address(Optional<PortalSession> session, Language language) {
        QueryStringEncoder address = new QueryStringEncoder(origins.address(Origin.IDENTITY) + "/end-session");
        address.addParam("client_id", clientId);
        address.addParam("post_logout_redirect_uri", origins.address(Origin.PORTAL) + PortalPaths.SIGNED_OUT);
        address.addParam("ui_locales", language.tag());
        session.ifPresent(ended -> address.addParam("id_token_hint", ended.idToken()));
        return URI.create(address.toString());
    }
}
