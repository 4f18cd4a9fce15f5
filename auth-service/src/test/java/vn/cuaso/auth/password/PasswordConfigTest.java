package vn.cuaso.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class PasswordConfigTest {

    @Test
    void defaultsAreNineteenMebibytesTwoPassesOneLane() {
        PasswordConfig config = new SmallRyeConfigBuilder()
                .withMapping(PasswordConfig.class)
                .build()
                .getConfigMapping(PasswordConfig.class);

        assertThat(config.cost()).isEqualTo(new Argon2Cost(19 * 1024, 2, 1));
        assertThat(config.workers()).isEqualTo(2);
    }
}
