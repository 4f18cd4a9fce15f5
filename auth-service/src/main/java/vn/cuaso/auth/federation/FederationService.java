package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.CitizenIdInput;
import vn.cuaso.auth.device.DeviceStore;

/** Decides whose sign-in another provider's answer is. */
@ApplicationScoped
class FederationService {

    private final FederatedIdentityStore identities;
    private final AccountStore accounts;
    private final DeviceStore devices;

    FederationService(FederatedIdentityStore identities, AccountStore accounts, DeviceStore devices) {
        this.identities = identities;
        this.accounts = accounts;
        this.devices = devices;
    }

    Uni<FederationOutcome> decide(FederatedProvider provider, UpstreamClaims claims) {
        Optional<CitizenId> asserted = asserted(provider, claims);
        return identities
                .use(claims.issuer(), claims.subject())
                .chain(found -> found.map(identity -> linked(identity, asserted))
                        .orElseGet(() -> asserted.map(citizenId -> first(claims, citizenId))
                                .orElseGet(() -> refused(UpstreamProblem.NOT_VERIFIED))));
    }

    private Uni<FederationOutcome> linked(FederatedIdentity identity, Optional<CitizenId> asserted) {
        return accounts.find(identity.account())
                .chain(found -> found.map(account -> linked(identity, account, asserted))
                        .orElseGet(() -> refused(UpstreamProblem.NO_ACCOUNT)));
    }

    private Uni<FederationOutcome> linked(FederatedIdentity identity, Account account, Optional<CitizenId> asserted) {
        // A provider that gives a subject to somebody else does not give them our citizen's account.
        if (asserted.filter(citizenId -> !citizenId.equals(account.person().citizenId()))
                .isPresent()) {
            return refused(UpstreamProblem.INVALID);
        }
        if (account.status() != AccountStatus.ACTIVE) {
            return refused(UpstreamProblem.ACCOUNT_LOCKED);
        }
        return devices.lastAlarm(account.id())
                .map(alarm ->
                        isConfirmed(identity, alarm) ? new FederationOutcome.Linked(account.id()) : toConfirm(account));
    }

    /** A link from before an alarm may be that of whoever told the citizen what to press (rule QR-13). */
    private static boolean isConfirmed(FederatedIdentity identity, Optional<Instant> alarm) {
        return alarm.filter(at -> !identity.linkedAt().isAfter(at)).isEmpty();
    }

    private Uni<FederationOutcome> first(UpstreamClaims claims, CitizenId citizenId) {
        return accounts.findAll(List.of(citizenId))
                .chain(found -> found.stream()
                        .findFirst()
                        .map(account -> first(claims, account))
                        .orElseGet(() -> refused(UpstreamProblem.NO_ACCOUNT)));
    }

    private Uni<FederationOutcome> first(UpstreamClaims claims, Account account) {
        if (account.status() != AccountStatus.ACTIVE) {
            return refused(UpstreamProblem.ACCOUNT_LOCKED);
        }
        return identities
                .of(account.id())
                .map(links -> links.stream().anyMatch(link -> link.issuer().equals(claims.issuer()))
                        ? new FederationOutcome.Refused(UpstreamProblem.LINKED_OTHERWISE)
                        : toConfirm(account));
    }

    private static FederationOutcome toConfirm(Account account) {
        return account.person()
                .phone()
                .<FederationOutcome>map(phone -> new FederationOutcome.ToConfirm(account.id(), phone))
                .orElseGet(() -> new FederationOutcome.Refused(UpstreamProblem.NO_PHONE));
    }

    /** The ID number that the provider vouches for, where it may. */
    private static Optional<CitizenId> asserted(FederatedProvider provider, UpstreamClaims claims) {
        return claims.citizenId()
                .filter(_ -> provider.config().assertsVerifiedIds())
                .flatMap(text -> CitizenId.read(text) instanceof CitizenIdInput.Valid(CitizenId valid)
                        ? Optional.of(valid)
                        : Optional.empty());
    }

    private static Uni<FederationOutcome> refused(UpstreamProblem problem) {
        return Uni.createFrom().item(new FederationOutcome.Refused(problem));
    }
}
