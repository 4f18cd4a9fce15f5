package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.password.PasswordCheck;
import vn.cuaso.auth.password.PasswordComparison;
import vn.cuaso.auth.password.Passwords;

/** Lets operators in who prove both factors; whichever is wrong, and whether there is such an operator, is not told apart. */
@ApplicationScoped
class OperatorSignIn {

    private final OperatorStore store;
    private final Passwords passwords;
    private final AuditLog audit;
    private final OperatorConfig config;
    private final Clock clock;

    OperatorSignIn(OperatorStore store, Passwords passwords, AuditLog audit, OperatorConfig config, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param action for what, as the audit log calls it
     */
    Uni<OperatorProof> prove(OperatorCredentials credentials, String action) {
        if (!OperatorName.isOne(credentials.name())) {
            return refused();
        }
        Optional<PasswordComparison> place = passwords.prepareComparison();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new OperatorProof.Busy());
        }
        Instant now = clock.instant();
        return store.attempt(credentials.name(), config.tries(), now.plus(config.locked()), now)
                .chain(found -> place.get()
                        .run(credentials.password(), found.map(Operator::passwordHash), Optional.empty())
                        .chain(check -> judge(found, check, credentials.code())))
                .onTermination()
                .invoke(() -> place.get().giveBack())
                .call(proof -> audit.record(
                        "operator:" + credentials.name(),
                        action,
                        proof instanceof OperatorProof.Proven ? "granted" : "refused"));
    }

    private Uni<OperatorProof> judge(Optional<Operator> found, PasswordCheck check, String code) {
        OptionalLong step = found.map(operator -> operator.secret().stepOf(code, clock.instant()))
                .orElse(OptionalLong.empty());
        return switch (check) {
            case PasswordCheck.Wrong() -> refused();
            case PasswordCheck.Right _ -> step.isEmpty() ? refused() : spend(found.orElseThrow(), step.getAsLong());
        };
    }

    private Uni<OperatorProof> spend(Operator operator, long step) {
        return store.succeed(operator.id(), step)
                .chain(first -> first ? Uni.createFrom().item(new OperatorProof.Proven(operator)) : refused());
    }

    private static Uni<OperatorProof> refused() {
        return Uni.createFrom().item(new OperatorProof.Refused());
    }
}
