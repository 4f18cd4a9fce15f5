package vn.cuaso.auth.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RedisFaultTest {

    @Test
    @DisplayName("DATA-3: what Redis' client says of a cluster is kept without the password that is in it")
    void passwordInAddressesIsLeftOut() {
        var failure = new IllegalStateException(
                "Failed to connect to all nodes\n- redis://auth:s3cret@10.0.0.7:6379: refused\n- rediss://auth:s3cret@redis-2:6379: refused");

        assertThat(new RedisFault(failure))
                .hasMessageContaining("redis://10.0.0.7:6379: refused")
                .hasMessageContaining("rediss://redis-2:6379: refused")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }
}
