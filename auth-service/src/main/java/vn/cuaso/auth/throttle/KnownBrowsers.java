package vn.cuaso.auth.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.auth.protection.PersonalDataCipher;
import vn.cuaso.auth.protection.UnreadableDataException;
import vn.cuaso.auth.throttle.KnownBrowser.SignIn;

/** Reads and writes the value of the cookie {@code __Host-id-known}. */
@ApplicationScoped
public class KnownBrowsers {

    /** The number is the form's: a value of another form does not decrypt. */
    private static final String ASSOCIATED_DATA = "cookie.known-browser.2";

    private static final String INDEX = "throttle.known-browser";
    private static final String SEPARATOR = " ";
    private static final String BEFORE_TIME = ":";
    private static final int ID_BYTES = 16;

    private final PersonalDataCipher cipher;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;
    private final SecureRandom random;

    KnownBrowsers(
            PersonalDataCipher cipher, LookupIndex index, ThrottleConfig config, Clock clock, SecureRandom random) {
        this.cipher = cipher;
        this.index = index;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Knows an account for {@link ThrottleConfig#knownBrowser} after its last sign-in, whatever the browser did with the
     * cookie meanwhile: a copy of it is not worth more.
     *
     * @param cookie as the browser sent it: anything that was not made here is a browser nobody knows
     */
    public Optional<KnownBrowser> read(Optional<String> cookie) {
        try {
            return cookie.map(value -> parse(cipher.decrypt(value, ASSOCIATED_DATA))
                    .since(clock.instant().minus(config.knownBrowser())));
        } catch (UnreadableDataException _) {
            return Optional.empty();
        }
    }

    /**
     * The cookie's value after this citizen has signed in from the browser with their password: a browser that a phone has
     * signed in may be a stranger's, who was never to try passwords there.
     */
    public String signedIn(Optional<KnownBrowser> browser, CitizenId citizenId) {
        KnownBrowser known = browser.orElseGet(() -> new KnownBrowser(randomId(), List.of()))
                .with(new SignIn(index.fingerprint(INDEX, citizenId.digits()).value(), clock.instant()));
        return cipher.encrypt(
                Stream.concat(Stream.of(known.id()), known.signIns().stream().map(KnownBrowsers::text))
                        .collect(Collectors.joining(SEPARATOR)),
                ASSOCIATED_DATA);
    }

    /** Whether the citizen has signed in from the browser before. */
    public boolean knows(KnownBrowser browser, CitizenId citizenId) {
        return browser.knows(index.candidates(INDEX, citizenId.digits()).stream()
                .map(Fingerprint::value)
                .toList());
    }

    private static KnownBrowser parse(String plain) {
        List<String> parts = Arrays.asList(plain.split(SEPARATOR));
        return new KnownBrowser(
                parts.getFirst(),
                parts.stream().skip(1).map(KnownBrowsers::signIn).toList());
    }

    private static String text(SignIn signIn) {
        return signIn.account() + BEFORE_TIME + signIn.at().getEpochSecond();
    }

    private static SignIn signIn(String text) {
        int separator = text.lastIndexOf(BEFORE_TIME);
        return new SignIn(
                text.substring(0, separator),
                Instant.ofEpochSecond(Long.parseLong(text.substring(separator + BEFORE_TIME.length()))));
    }

    private String randomId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
