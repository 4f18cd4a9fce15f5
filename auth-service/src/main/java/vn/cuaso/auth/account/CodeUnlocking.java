package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.cuaso.auth.otp.OneTimeCodes;
import vn.cuaso.auth.protection.SubjectIdentifiers;

/** Ends the lock of an account's one-time codes, which at its ceiling does not end by itself (docs/adr/0002). */
@ApplicationScoped
class CodeUnlocking {

    private static final Logger LOG = Logger.getLogger(CodeUnlocking.class);

    private final AccountStore accounts;
    private final OneTimeCodes codes;
    private final SubjectIdentifiers subjects;

    CodeUnlocking(AccountStore accounts, OneTimeCodes codes, SubjectIdentifiers subjects) {
        this.accounts = accounts;
        this.codes = codes;
        this.subjects = subjects;
    }

    /** Fails with {@code OneTimeCodesUnavailableException} when otp-service is away. */
    Uni<ProvisioningOutcome> unlock(AccountId id) {
        return accounts.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new ProvisioningOutcome.NotFound())
                        : codes.forgetFailures(subjects.pseudonym(id, OneTimeCodes.PSEUDONYM))
                                .invoke(() -> LOG.infof("An operator unlocked the codes of account %s", id))
                                .replaceWith(new ProvisioningOutcome.Changed(id)));
    }
}
