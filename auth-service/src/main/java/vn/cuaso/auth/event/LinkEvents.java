package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import vn.cuaso.auth.account.AccountId;

/** Announces {@code vn.cuaso.identity.account-linked.v1}. */
public interface LinkEvents {
    /**
     * @param transaction of the fact itself: the one is kept with the other or neither is
     * @param provider its identifier in the configuration
     */
    Uni<Void> linked(SqlClient transaction, AccountId account, String provider);
}
