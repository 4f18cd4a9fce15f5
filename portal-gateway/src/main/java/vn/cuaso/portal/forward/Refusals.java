package vn.cuaso.portal.forward;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import java.net.ConnectException;
import java.util.function.Supplier;

/** Connections that were refused: nobody took them, so nothing has happened yet. */
final class Refusals {

    private Refusals() {}

    /**
     * Tries once more when the first try is refused. Behind the address are several instances (ADR 0016): one that has just gone
     * refuses, and the next try is led to another. One that does not answer is not tried again, for somebody waits.
     */
    static <T> Future<T> askAgain(Supplier<Future<T>> connect) {
        return connect.get().recover(cause -> isRefusal(cause) ? connect.get() : Future.failedFuture(cause));
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof ConnectException && !(cause instanceof ConnectTimeoutException);
    }
}
