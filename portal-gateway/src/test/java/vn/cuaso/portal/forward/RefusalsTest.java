package vn.cuaso.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final Queue<Future<String>> tries = new ArrayDeque<>();

    @Test
    void refusedConnectionIsAskedForOnceMore() {
        tries.addAll(List.of(Future.failedFuture(new ConnectException("refused")), Future.succeededFuture("taken")));

        assertThat(Refusals.askAgain(tries::remove).result()).isEqualTo("taken");
    }

    @Test
    void secondRefusalIsTheAnswer() {
        var second = new ConnectException("refused again");
        tries.addAll(List.of(Future.failedFuture(new ConnectException("refused")), Future.failedFuture(second)));

        assertThat(Refusals.askAgain(tries::remove).cause()).isSameAs(second);
    }

    @Test
    void connectionThatMayHaveBeenTakenIsNotAskedForAgain() {
        var lost = new IOException("connection reset");
        tries.addAll(List.of(Future.failedFuture(lost), Future.succeededFuture("taken")));

        assertThat(Refusals.askAgain(tries::remove).cause()).isSameAs(lost);
        assertThat(tries).hasSize(1);
    }

    @Test
    void whoeverWaitsDoesNotWaitTwice() {
        var late = new ConnectTimeoutException("no answer");
        tries.addAll(List.of(Future.failedFuture(late), Future.succeededFuture("taken")));

        assertThat(Refusals.askAgain(tries::remove).cause()).isSameAs(late);
    }
}
