package vn.cuaso.auth.provider.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.LevelRequest;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.testing.Authentications;
import vn.cuaso.auth.testing.Requests;

class SingleSignOnTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final Optional<Duration> ANY_AGE = Optional.empty();

    private static final AuthenticationLevels LEVELS =
            new AuthenticationLevels(() -> List.of("urn:cuaso:acr:1", "urn:cuaso:acr:2", "urn:cuaso:acr:3"));

    private final Optional<Authentication> session =
            Optional.of(Authentications.passwordAndSms(NOW.minus(AGE), "session"));

    @Test
    void sessionSpares() {
        assertThat(decide(Set.of(), ANY_AGE, session)).isEqualTo(new SingleSignOn.Signed(session.get()));
        assertThat(decide(Set.of(Prompt.NONE), ANY_AGE, session)).isEqualTo(new SingleSignOn.Signed(session.get()));
        assertThat(decide(Set.of(Prompt.CONSENT), ANY_AGE, session)).isEqualTo(new SingleSignOn.Signed(session.get()));
    }

    @Test
    void withoutASessionTheCitizenSignsIn() {
        assertThat(decide(Set.of(), ANY_AGE, Optional.empty())).isEqualTo(new SingleSignOn.SignInNeeded());
    }

    @Test
    void promptNoneForbidsToAsk() {
        assertThat(decide(Set.of(Prompt.NONE), ANY_AGE, Optional.empty()))
                .isEqualTo(new SingleSignOn.SignInForbidden());
        assertThat(decide(Set.of(Prompt.NONE), Optional.of(AGE.minusSeconds(1)), session))
                .isEqualTo(new SingleSignOn.SignInForbidden());
    }

    @ParameterizedTest
    @EnumSource(
            value = Prompt.class,
            names = {"LOGIN", "SELECT_ACCOUNT"})
    void clientMayAskForANewSignIn(Prompt prompt) {
        assertThat(decide(Set.of(prompt), ANY_AGE, session)).isEqualTo(new SingleSignOn.SignInNeeded());
    }

    @Test
    void sessionCountsUpToMaxAge() {
        assertThat(decide(Set.of(), Optional.of(AGE), session)).isInstanceOf(SingleSignOn.Signed.class);
        assertThat(decide(Set.of(), Optional.of(AGE.minusSeconds(1)), session))
                .isEqualTo(new SingleSignOn.SignInNeeded());
        assertThat(decide(Set.of(), Optional.of(Duration.ZERO), session)).isEqualTo(new SingleSignOn.SignInNeeded());
    }

    @Test
    void sessionOfALowerLevelSignsInAgain() {
        LevelRequest wished = new LevelRequest(List.of("urn:cuaso:acr:3"), false);

        assertThat(decide(Set.of(), wished)).isEqualTo(new SingleSignOn.SignInNeeded());
        assertThat(decide(Set.of(), new LevelRequest(List.of("urn:cuaso:acr:3", "urn:cuaso:acr:2"), false)))
                .isInstanceOf(SingleSignOn.Signed.class);
        assertThat(decide(Set.of(), new LevelRequest(List.of("urn:cuaso:acr:1"), true)))
                .isInstanceOf(SingleSignOn.Signed.class);
        assertThat(decide(Set.of(), new LevelRequest(List.of("unheard-of"), false)))
                .isInstanceOf(SingleSignOn.Signed.class);
    }

    @Test
    void wishedLevelIsNoReasonForAnErrorWhereNothingMayBeShown() {
        List<String> higher = List.of("urn:cuaso:acr:3");

        assertThat(decide(Set.of(Prompt.NONE), new LevelRequest(higher, false)))
                .isInstanceOf(SingleSignOn.Signed.class);
        assertThat(decide(Set.of(Prompt.NONE), new LevelRequest(higher, true)))
                .isEqualTo(new SingleSignOn.SignInForbidden());
    }

    private SingleSignOn decide(Set<Prompt> prompts, LevelRequest level) {
        return SingleSignOn.decide(
                Requests.request().prompts(prompts).level(level).build(), session, NOW, LEVELS);
    }

    private static SingleSignOn decide(
            Set<Prompt> prompts, Optional<Duration> maxAge, Optional<Authentication> session) {
        AuthorizationRequest request =
                Requests.request().prompts(prompts).maxAge(maxAge).build();
        return SingleSignOn.decide(request, session, NOW, LEVELS);
    }
}
