package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.password.PasswordCheck;
import vn.cuaso.auth.password.PasswordComparison;
import vn.cuaso.auth.password.Passwords;
import vn.cuaso.auth.provider.token.ServiceScope;
import vn.cuaso.auth.provider.token.ServiceTokenIssuer;

/** Gives operators tokens who prove both factors; whichever is wrong, and whether there is such an operator, is not told apart. */
@ApplicationScoped
class OperatorSignIn {

    private static final String PATH = "/internal/operators/token";

    private final OperatorStore store;
    private final Passwords passwords;
    private final ServiceTokenIssuer tokens;
    private final AuditLog audit;
    private final OperatorConfig config;
    private final Clock clock;

    OperatorSignIn(
            OperatorStore store,
            Passwords passwords,
            ServiceTokenIssuer tokens,
            AuditLog audit,
            OperatorConfig config,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    Uni<SignInAnswer> signIn(String name, String password, String code) {
        if (!OperatorName.isOne(name)) {
            return refused();
        }
        Optional<PasswordComparison> place = passwords.prepareComparison();
        if (place.isEmpty()) {
            return Uni.createFrom().item(new SignInAnswer.Busy());
        }
        Instant now = clock.instant();
        return store.attempt(name, config.tries(), now.plus(config.locked()), now)
                .chain(found -> place.get()
                        .run(password, found.map(Operator::passwordHash), Optional.empty())
                        .chain(check -> judge(found, check, code)))
                .onTermination()
                .invoke(() -> place.get().giveBack())
                .call(answer -> audit.record(
                        "operator:" + name,
                        "POST " + PATH,
                        answer instanceof SignInAnswer.Granted ? "granted" : "refused"));
    }

    private Uni<SignInAnswer> judge(Optional<Operator> found, PasswordCheck check, String code) {
        OptionalLong step = found.map(operator -> operator.secret().stepOf(code, clock.instant()))
                .orElse(OptionalLong.empty());
        return switch (check) {
            case PasswordCheck.Wrong() -> refused();
            case PasswordCheck.Right _ -> step.isEmpty() ? refused() : spend(found.orElseThrow(), step.getAsLong());
        };
    }

    private Uni<SignInAnswer> spend(Operator operator, long step) {
        return store.succeed(operator.id(), step).chain(first -> first ? grant(operator) : refused());
    }

    private Uni<SignInAnswer> grant(Operator operator) {
        Set<ServiceScope> scopes = operator.roles().stream()
                .flatMap(role -> role.scopes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return tokens.issue(operator.actor(), scopes, Optional.empty())
                .map(token -> new SignInAnswer.Granted(
                        token, scopes.stream().map(ServiceScope::wireName).collect(Collectors.joining(" "))));
    }

    private static Uni<SignInAnswer> refused() {
        return Uni.createFrom().item(new SignInAnswer.Refused());
    }
}
