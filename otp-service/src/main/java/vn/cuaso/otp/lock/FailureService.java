package vn.cuaso.otp.lock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.otp.keys.Fingerprints;

/** Ends an account's lock for an operator. */
@ApplicationScoped
public class FailureService {

    private final FailureStore failures;
    private final Fingerprints fingerprints;

    public FailureService(FailureStore failures, Fingerprints fingerprints) {
        this.failures = failures;
        this.fingerprints = fingerprints;
    }

    /** Forgets the account's failures under whichever key they were counted. None is no error. */
    public Uni<Void> forget(String pseudonym) {
        return failures.forgetAll(AccountName.all(fingerprints, pseudonym));
    }
}
