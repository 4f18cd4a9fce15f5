package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInOutcomesTest {

    @ParameterizedTest
    @CsvSource({
        "/sign-in/start?provider=vneid&return=%2Fprofile, /profile",
        "/sign-in/start?return=%2Fsearch%3Fq%3Da%2520b, /search?q=a%20b",
        "/sign-in/start, /",
        "/sign-in/start?return=https%3A%2F%2Fevil.example, /",
        "/sign-in/start?return=%2F%2Fevil.example, /",
        "/sign-in/start?return=%2F%5Cevil.example, /",
        "/sign-in/start?return=, /",
        "/sign-in/start?error=access_denied&return=%2Fprofile, /profile"
    })
    void completedSignInReturnsToALocalPage(String address, String returnTo) {
        assertThat(redirectedTo("http://localhost:8080" + address)).isEqualTo(new SignInOutcome.Completed(returnTo));
    }

    @Test
    void citizenWhoPressedCancelIsNoFault() {
        assertThat(redirectedTo("http://localhost:8080/sign-in/error?error=access_denied&return=%2F"))
                .isEqualTo(new SignInOutcome.Cancelled());
    }

    @Test
    void otherErrorIsARefusal() {
        assertThat(redirectedTo("http://localhost:8080/sign-in/error?error=server_error"))
                .isEqualTo(new SignInOutcome.Refused("server_error"));
    }

    @Test
    void errorThatIsNoCodeCannotWriteLogLines() {
        assertThat(redirectedTo("http://localhost:8080/sign-in/error?error=x%0D%0A2026-01-01%20INFO%20all%20is%20well"))
                .isEqualTo(new SignInOutcome.Refused("x??2026-01-01 INFO all is well"));
    }

    @Test
    void anonymousRequestHadNoSignInUnderWay() {
        assertThat(SignInOutcomes.of(null, null)).isEqualTo(new SignInOutcome.Unknown());
    }

    @Test
    void providerOrStoreThatIsAwayIsToldFromAnAnswerThatDoesNotHold() {
        assertThat(fault(new ConnectException())).isInstanceOf(SignInOutcome.Away.class);
        assertThat(fault(new TimeoutException())).isInstanceOf(SignInOutcome.Away.class);
        assertThat(fault(new SessionsAwayException(new IllegalStateException())))
                .isInstanceOf(SignInOutcome.Away.class);
        assertThat(fault(new IllegalArgumentException())).isInstanceOf(SignInOutcome.Invalid.class);
    }

    private static SignInOutcome redirectedTo(String address) {
        return SignInOutcomes.of(null, new AuthenticationRedirectException(address));
    }

    private static SignInOutcome fault(Throwable cause) {
        return SignInOutcomes.of(null, new AuthenticationCompletionException(new IllegalStateException(cause)));
    }
}
