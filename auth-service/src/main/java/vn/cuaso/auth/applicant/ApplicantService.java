package vn.cuaso.auth.applicant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.CitizenIdInput;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.throttle.ApplicantThrottle;

/** Finds the name by which the portal knows the citizen of an ID number. */
@ApplicationScoped
public class ApplicantService {

    private final AccountStore accounts;
    private final ClientRegistry clients;
    private final SubjectIdentifiers subjects;
    private final ApplicantThrottle throttle;
    private final LookupIndex index;
    private final ApplicantConfig config;

    ApplicantService(
            AccountStore accounts,
            ClientRegistry clients,
            SubjectIdentifiers subjects,
            ApplicantThrottle throttle,
            LookupIndex index,
            ApplicantConfig config) {
        this.accounts = accounts;
        this.clients = clients;
        this.subjects = subjects;
        this.throttle = throttle;
        this.index = index;
        this.config = config;
    }

    /**
     * @param asker client id of whoever asks
     * @throws IllegalStateException when the client whose sector is shared is not registered
     */
    public Uni<ApplicantOutcome> find(String asker, String citizenId) {
        return switch (CitizenId.read(citizenId)) {
            case CitizenIdInput.Valid(CitizenId valid) -> limited(asker, valid);
            case CitizenIdInput.Missing _, CitizenIdInput.NotDigits _, CitizenIdInput.WrongLength _ ->
                Uni.createFrom().item(new ApplicantOutcome.NoIdNumber());
        };
    }

    private Uni<ApplicantOutcome> limited(String asker, CitizenId citizenId) {
        return throttle.count(asker)
                .chain(retryAt -> retryAt.map(
                                until -> Uni.createFrom().<ApplicantOutcome>item(new ApplicantOutcome.Limited(until)))
                        .orElseGet(() -> find(citizenId)));
    }

    private Uni<ApplicantOutcome> find(CitizenId citizenId) {
        return sector().chain(sector -> accounts.findAll(List.of(citizenId))
                .map(found -> found.stream()
                        .filter(account -> account.status() != AccountStatus.CLOSED)
                        .findFirst()
                        .map(account -> known(account, sector))
                        .orElseGet(() -> unknown(citizenId))));
    }

    private Uni<String> sector() {
        return clients.find(config.client())
                .map(Optional::orElseThrow)
                .onFailure(NoSuchElementException.class)
                .transform(_ -> new IllegalStateException("cuaso.auth.applicants.client is not a registered client"))
                .map(Client::sector);
    }

    /** As accounts are found: with the key at hand, whoever reads the audit log can check a number that they suspect. */
    private ApplicantOutcome unknown(CitizenId citizenId) {
        return new ApplicantOutcome.Unknown(index.fingerprint("audit.applicant", citizenId.digits()));
    }

    private ApplicantOutcome known(Account account, String sector) {
        return new ApplicantOutcome.Known(account.id(), subjects.subject(account.id(), sector));
    }
}
