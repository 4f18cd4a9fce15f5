package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.MovableClock;

class SignInFlowServiceTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final FlowConfig config =
            new SmallRyeConfigBuilder().withMapping(FlowConfig.class).build().getConfigMapping(FlowConfig.class);
    private final SignInFlowService service = new SignInFlowService(
            new InMemoryFlowStore(clock), new NoOtherAccounts(), config, clock, new SecureRandom());

    @Test
    void flowOpensForItsBrowserOnly() {
        BegunFlow begun = begin(Optional.empty());

        assertThat(open(begun, Optional.of(begun.browserSecret()))).isInstanceOf(FlowAccess.Opened.class);
        assertThat(open(begun, Optional.empty())).isInstanceOf(FlowAccess.CookieMissing.class);
        assertThat(open(begun, Optional.of(begin(Optional.empty()).browserSecret())))
                .isInstanceOf(FlowAccess.OtherBrowser.class);
        assertThat(open(begun, Optional.of("nonsense"))).isInstanceOf(FlowAccess.OtherBrowser.class);
    }

    @Test
    @DisplayName("OP-10: tabs of one browser share its secret and have flows of their own")
    void secondTabKeepsTheSecretAndGetsAFlowOfItsOwn() {
        BegunFlow first = begin(Optional.empty());
        BegunFlow second = begin(Optional.of(first.browserSecret()));

        assertThat(second.browserSecret()).isEqualTo(first.browserSecret());
        assertThat(second.page()).isNotEqualTo(first.page());
        assertThat(open(first, Optional.of(second.browserSecret()))).isInstanceOf(FlowAccess.Opened.class);
    }

    @Test
    void cookieThatWasNotMadeHereIsReplaced() {
        assertThat(begin(Optional.of("chosen-by-somebody-else")).browserSecret())
                .isNotEqualTo("chosen-by-somebody-else")
                .hasSize(43);
    }

    @Test
    void flowIsGoneAfterTenMinutes() {
        BegunFlow begun = begin(Optional.empty());

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(open(begun, Optional.of(begun.browserSecret()))).isInstanceOf(FlowAccess.Opened.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(open(begun, Optional.of(begun.browserSecret()))).isInstanceOf(FlowAccess.Gone.class);
    }

    private BegunFlow begin(Optional<String> cookie) {
        return service.begin(TestFlows.request(), cookie).await().indefinitely();
    }

    private FlowAccess open(BegunFlow begun, Optional<String> cookie) {
        String id = begun.page().getPath().substring("/sign-in/".length());
        return service.open(id, cookie).await().indefinitely();
    }
}
