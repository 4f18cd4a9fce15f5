package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionsAwayExceptionTest {

    @Test
    @DisplayName("DATA-3: what portal-gateway says of nodes of a Redis Cluster that are away holds no password")
    void passwordInAddressesIsLeftOut() {
        var failure = new IllegalStateException(
                "Failed to connect to all nodes\n- rediss://portal:s3cret@redis-2:6379: refused");

        assertThat(new SessionsAwayException(failure))
                .hasMessageContaining("rediss://redis-2:6379: refused")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }
}
