package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.password.PasswordPolicy;
import vn.cuaso.auth.password.Passwords;
import vn.cuaso.auth.protection.SplitToken;

/** Invites operators, and takes those who come by a one-time link. */
@ApplicationScoped
class Joining {

    static final String PATH = "/internal/operators/join";

    private final OperatorStore store;
    private final Passwords passwords;
    private final AuditLog audit;
    private final OperatorConfig config;
    private final Clock clock;
    private final SecureRandom random;

    Joining(
            OperatorStore store,
            Passwords passwords,
            AuditLog audit,
            OperatorConfig config,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** Whether there never was an operator. */
    Uni<Boolean> nobodyJoined() {
        return store.findAll().map(List::isEmpty);
    }

    /** The link for the first of all; empty where there is an operator, or somebody may still come. */
    Uni<Optional<String>> inviteFirst(String by) {
        SplitToken invitation = SplitToken.random(random);
        Instant now = clock.instant();
        return store.inviteFirst(invitation, Set.of(OperatorRole.ADMINISTRATOR), by, now.plus(config.invitation()), now)
                .map(kept -> kept ? Optional.of(link(invitation)) : Optional.empty());
    }

    Uni<String> invite(Set<OperatorRole> roles, String by) {
        SplitToken invitation = SplitToken.random(random);
        return store.invite(invitation, roles, by, clock.instant().plus(config.invitation()))
                .replaceWith(() -> link(invitation));
    }

    private String link(SplitToken invitation) {
        return config.address() + PATH + "?invitation=" + invitation.value();
    }

    /** A secret for whoever comes by this link; empty when it leads nowhere any more. */
    Uni<Optional<TotpSecret>> begin(String invitation) {
        return SplitToken.parse(invitation)
                .map(token ->
                        store.roles(token, clock.instant()).map(roles -> roles.map(_ -> TotpSecret.random(random))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Takes the operator, once what they will prove themselves with has been proven. */
    Uni<JoinOutcome> join(JoinForm form) {
        Optional<SplitToken> invitation = SplitToken.parse(form.invitation());
        Optional<TotpSecret> secret = TotpSecret.parse(form.secret());
        if (invitation.isEmpty() || secret.isEmpty()) {
            return Uni.createFrom().item(new JoinOutcome.Gone());
        }
        OptionalLong step = secret.get().stepOf(form.code(), clock.instant());
        Optional<JoinOutcome.Fault> fault = fault(form, step);
        return fault.isPresent()
                ? Uni.createFrom().item(new JoinOutcome.Unfit(fault.get()))
                : store.roles(invitation.get(), clock.instant())
                        .chain(roles -> roles.isEmpty()
                                ? Uni.createFrom().item(new JoinOutcome.Gone())
                                : keep(form, invitation.get(), roles.get(), secret.get(), step.getAsLong()));
    }

    private static Optional<JoinOutcome.Fault> fault(JoinForm form, OptionalLong step) {
        if (!OperatorName.isOne(form.name())) {
            return Optional.of(JoinOutcome.Fault.NAME);
        }
        if (PasswordPolicy.check(form.password()).isPresent()) {
            return Optional.of(JoinOutcome.Fault.PASSWORD);
        }
        return step.isEmpty() ? Optional.of(JoinOutcome.Fault.CODE) : Optional.empty();
    }

    private Uni<JoinOutcome> keep(
            JoinForm form, SplitToken invitation, Set<OperatorRole> roles, TotpSecret secret, long step) {
        return passwords
                .hash(form.password())
                .map(hash -> new Operator(UUID.randomUUID(), form.name(), roles, hash, secret))
                .chain(operator -> audit.record(operator.actor(), "POST " + PATH, "asked")
                        .chain(() -> store.join(invitation, operator, step, clock.instant()))
                        .call(outcome -> audit.record(
                                operator.actor(),
                                "POST " + PATH,
                                outcome.getClass().getSimpleName())));
    }
}
