package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.CitizenIdInput;

/** Decides whose sign-in another provider's answer is. */
@ApplicationScoped
class FederationService {

    private final FederatedIdentityStore identities;
    private final AccountStore accounts;

    FederationService(FederatedIdentityStore identities, AccountStore accounts) {
        this.identities = identities;
        this.accounts = accounts;
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
                .map(found -> found.map(account -> linked(account, asserted))
                        .orElseGet(() -> new FederationOutcome.Refused(UpstreamProblem.NO_ACCOUNT)));
    }

    private static FederationOutcome linked(Account account, Optional<CitizenId> asserted) {
        // A provider that gives a subject to somebody else does not give them our citizen's account.
        if (asserted.filter(citizenId -> !citizenId.equals(account.person().citizenId()))
                .isPresent()) {
            return new FederationOutcome.Refused(UpstreamProblem.INVALID);
        }
        return account.status() == AccountStatus.ACTIVE
                ? new FederationOutcome.Linked(account.id())
                : new FederationOutcome.Refused(UpstreamProblem.ACCOUNT_LOCKED);
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
        return identities.of(account.id()).map(links -> {
            if (links.stream().anyMatch(link -> link.issuer().equals(claims.issuer()))) {
                return new FederationOutcome.Refused(UpstreamProblem.LINKED_OTHERWISE);
            }
            return account.person()
                    .phone()
                    .<FederationOutcome>map(phone -> new FederationOutcome.ToConfirm(account.id(), phone))
                    .orElseGet(() -> new FederationOutcome.Refused(UpstreamProblem.NO_PHONE));
        });
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
