package vn.cuaso.stats.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * Makes the pool without a timer of its own for waiting callers: each statement here has a limit that covers the wait.
 * The pool's timer (Vert.x 4.5) fires even when a connection was refused long before, and then logs an error.
 */
@Singleton
class ConnectionPool implements PgPoolCreator {

    private static final int NO_TIMER = 0;

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .using(input.vertx())
                .connectingTo(input.pgConnectOptionsList().getFirst())
                .with(input.poolOptions().setConnectionTimeout(NO_TIMER))
                .build();
    }
}
