package vn.cuaso.portal.session;

import io.quarkus.oidc.AuthenticationCompletionAction;
import io.quarkus.oidc.UserInfo;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes from a completed sign-in the two claims that the portal uses; the rest is forgotten with the request. */
@ApplicationScoped
class VerifiedCitizen implements AuthenticationCompletionAction {

    private static final String USER_INFO = "userinfo";

    @Override
    public Uni<Void> action(AuthenticationCompletionContext completed) {
        UserInfo userInfo = completed.identity().getAttribute(USER_INFO);
        String name = Optional.ofNullable(userInfo.getName()).orElse("");
        new Citizen(userInfo.getSubject(), name).remember(completed.routingContext());
        return Uni.createFrom().voidItem();
    }
}
