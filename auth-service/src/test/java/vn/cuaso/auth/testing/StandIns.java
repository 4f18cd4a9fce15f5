package vn.cuaso.auth.testing;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.event.SignOutEvents;
import vn.cuaso.auth.page.ErrorPages;

final class StandIns {
    @Produces @DefaultBean @Singleton
    static ErrorPages pages() {
        return (code, reference) -> Uni.createFrom().item(Response.status(code.status()).entity(code + " " + reference).build());
    }

    @Produces @DefaultBean @Singleton
    static ClaimsSource claims() {
        return (account, scopes) -> Uni.createFrom().item(Optional.of(Map.of("name", "Nguyễn Thị Thử")));
    }

    @Produces @DefaultBean @Singleton
    static SignOutEvents events() {
        return (account, client) -> Uni.createFrom().voidItem();
    }
}
