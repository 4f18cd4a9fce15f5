package vn.cuaso.auth.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.auth.protection.PersonalDataCipher;
import vn.cuaso.auth.protection.UnreadableDataException;

/** Reads and writes the value of the cookie {@code __Host-id-known}. */
@ApplicationScoped
public class KnownBrowsers {

    private static final String ASSOCIATED_DATA = "cookie.known-browser";
    private static final String INDEX = "throttle.known-browser";
    private static final String SEPARATOR = " ";
    private static final int ID_BYTES = 16;

    private final PersonalDataCipher cipher;
    private final LookupIndex index;
    private final SecureRandom random;

    KnownBrowsers(PersonalDataCipher cipher, LookupIndex index, SecureRandom random) {
        this.cipher = cipher;
        this.index = index;
        this.random = random;
    }

    /**
     * @param cookie as the browser sent it: anything that was not made here is a browser nobody knows
     */
    public Optional<KnownBrowser> read(Optional<String> cookie) {
        try {
            return cookie.map(value -> parse(cipher.decrypt(value, ASSOCIATED_DATA)));
        } catch (UnreadableDataException _) {
            return Optional.empty();
        }
    }

    /** The cookie's value after this citizen has signed in from the browser. */
    public String signedIn(Optional<KnownBrowser> browser, CitizenId citizenId) {
        KnownBrowser known = browser.orElseGet(() -> new KnownBrowser(randomId(), List.of()))
                .with(index.fingerprint(INDEX, citizenId.digits()).value());
        return cipher.encrypt(known.id() + SEPARATOR + String.join(SEPARATOR, known.accounts()), ASSOCIATED_DATA);
    }

    /** Whether the citizen has signed in from the browser before. */
    boolean knows(KnownBrowser browser, CitizenId citizenId) {
        return browser.knows(index.candidates(INDEX, citizenId.digits()).stream()
                .map(Fingerprint::value)
                .toList());
    }

    private static KnownBrowser parse(String plain) {
        List<String> parts = Arrays.asList(plain.split(SEPARATOR));
        return new KnownBrowser(parts.getFirst(), parts.subList(1, parts.size()));
    }

    private String randomId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
