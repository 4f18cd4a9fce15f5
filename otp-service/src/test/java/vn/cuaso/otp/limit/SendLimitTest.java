package vn.cuaso.otp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendLimitTest {

    @Test
    void limitIsReadAsPeopleWriteIt() {
        assertThat(SendLimit.parse("5/10m")).isEqualTo(new SendLimit(5, Duration.ofMinutes(10)));
        assertThat(SendLimit.parse(" 2/10s ")).isEqualTo(new SendLimit(2, Duration.ofSeconds(10)));
        assertThat(SendLimit.parse("30/24h")).isEqualTo(new SendLimit(30, Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5/", "/10m", "0/10m", "-1/10m", "5/0s", "5/-10m", "5/10", "5/10m/2", "five/10m"})
    void whatIsNotALimitIsRefused(String text) {
        assertThatThrownBy(() -> SendLimit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
