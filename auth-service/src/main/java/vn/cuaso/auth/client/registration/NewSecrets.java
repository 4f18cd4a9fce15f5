package vn.cuaso.auth.client.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets for clients: 256 random bits, so that nobody guesses one and a plain hash keeps it. */
@ApplicationScoped
class NewSecrets {

    private static final int BYTES = 32;

    private final SecureRandom random;

    NewSecrets(SecureRandom random) {
        this.random = random;
    }

    String next() {
        return encoded(BYTES);
    }

    /** An id for a client that was registered without one. */
    String nextId() {
        return encoded(BYTES / 2).replaceFirst("^[^A-Za-z0-9]", "c");
    }

    private String encoded(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
