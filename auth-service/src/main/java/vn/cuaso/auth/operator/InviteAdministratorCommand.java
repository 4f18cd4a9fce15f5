package vn.cuaso.auth.operator;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.command.ExitCode;

/** The command {@code invite-administrator}, which {@code docs/operators.md} describes. It shows a secret: to the terminal. */
@ApplicationScoped
public class InviteAdministratorCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "invite-administrator";

    private static final String ACTOR = "command:" + NAME;

    private final Joining joining;
    private final AuditLog audit;

    InviteAdministratorCommand(Joining joining, AuditLog audit) {
        this.joining = joining;
        this.audit = audit;
    }

    /**
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        if (!arguments.isEmpty()) {
            output.println("Usage: %s, and nothing else".formatted(NAME));
            return ExitCode.USAGE;
        }
        try {
            return report(VertxContextSupport.subscribeAndAwait(this::audited), output);
        } catch (Throwable fault) {
            output.println("There is no link to show: %s".formatted(fault.getMessage()));
            return ExitCode.FAULT;
        }
    }

    /** Administrators' work as any (DATA-2). */
    private Uni<Optional<String>> audited() {
        return audit.around(
                ACTOR, NAME, () -> joining.inviteFirst(ACTOR), link -> link.isPresent() ? "invited" : "refused");
    }

    private static int report(Optional<String> link, PrintStream output) {
        if (link.isEmpty()) {
            output.println("Nobody was invited: there is an operator, or an invitation of before that is good still."
                    + " Everybody else is invited by an administrator.");
            return ExitCode.REFUSED;
        }
        output.println("The first administrator joins by %s".formatted(link.get()));
        output.println("It is shown this once, and is good for one person.");
        return ExitCode.DONE;
    }
}
