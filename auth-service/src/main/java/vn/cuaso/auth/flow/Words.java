package vn.cuaso.auth.flow;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.cuaso.auth.page.Language;

/** The sign-in pages' words in one language. */
record Words(SignInMessages signIn, CodeMessages code, Clock clock) {

    private static final long SECONDS_SHOWN_UP_TO = 90;

    static Words in(Language language, Clock clock) {
        Localized localized = Localized.Literal.of(language.tag());
        return new Words(
                MessageBundles.get(SignInMessages.class, localized),
                MessageBundles.get(CodeMessages.class, localized),
                clock);
    }

    /** How long it is until then, rounded up: <i>30 giây</i>, <i>2 phút</i>. */
    String wait(Instant until) {
        long seconds = Math.max(
                1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
        return seconds <= SECONDS_SHOWN_UP_TO ? signIn.seconds(seconds) : signIn.minutes(Math.ceilDiv(seconds, 60));
    }
}
