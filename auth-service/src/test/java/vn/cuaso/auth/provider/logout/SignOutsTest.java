package vn.cuaso.auth.provider.logout;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.event.SignOutEvents;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SsoSessionService;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.session.TestSessions;
import vn.cuaso.auth.testing.MovableClock;

class SignOutsTest {

    private static final AccountId LAN = new AccountId(UUID.randomUUID());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final SsoSessionService sessions = TestSessions.sessions(clock);
    private final List<String> announced = new ArrayList<>();
    private final StartedSession session = await(sessions.start(LAN, "2", List.of("pwd", "sms"), UserAgent.UNKNOWN));

    @Test
    @DisplayName("DATA-4: a session that its citizen ends is announced once, however often it is ended")
    void endedSessionIsAnnouncedOnce() {
        SignOuts signOuts = new SignOuts(sessions, this::announce);

        await(signOuts.end(id(), SignOuts.NO_CLIENT));
        await(signOuts.end(id(), "portal"));
        await(signOuts.end("no-session", "portal"));

        assertThat(announced).containsExactly(LAN + " auth-service");
        assertThat(await(sessions.find(session.secret()))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: a session ends although its end cannot be announced")
    void sessionEndsUnannounced() {
        SignOutEvents away = (_, _) -> Uni.createFrom().failure(new IllegalStateException("PostgreSQL is away"));

        await(new SignOuts(sessions, away).end(id(), SignOuts.NO_CLIENT));

        assertThat(await(sessions.find(session.secret()))).isEmpty();
    }

    private Uni<Void> announce(AccountId account, String client) {
        announced.add(account + " " + client);
        return Uni.createFrom().voidItem();
    }

    private String id() {
        return session.authentication().sessionId().orElseThrow();
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
