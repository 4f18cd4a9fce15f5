package vn.cuaso.auth.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.audit.AuditFinding.Broken;
import vn.cuaso.auth.audit.AuditFinding.HeadMissing;
import vn.cuaso.auth.audit.AuditFinding.Intact;
import vn.cuaso.auth.audit.AuditFinding.Unsealed;

/** The command {@code check-audit [BATCH:HASH]}, which {@code docs/audit.md} describes. */
@ApplicationScoped
public class CheckAuditCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "check-audit";

    private static final int SOUND = 0;
    private static final int TAMPERED = 1;
    private static final int USAGE = 2;
    private static final int FAULT = 3;

    private final AuditChecker checker;

    CheckAuditCommand(AuditChecker checker) {
        this.checker = checker;
    }

    /**
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        Optional<AuditHead> exported = arguments.stream().findFirst().flatMap(AuditHead::parse);
        if (arguments.size() > 1 || exported.isPresent() == arguments.isEmpty()) {
            output.println("Usage: %s [BATCH:HASH], a head that was kept elsewhere".formatted(NAME));
            return USAGE;
        }
        try {
            return report(checker.check(exported), output);
        } catch (Throwable fault) {
            output.println("The audit log cannot be read: %s".formatted(fault.getMessage()));
            return FAULT;
        }
    }

    private static int report(AuditFinding finding, PrintStream output) {
        return switch (finding) {
            case Intact(long batches, long entries, AuditHead head) -> {
                output.println("The audit log is intact: %d entries in %d batches, head %s."
                        .formatted(entries, batches, head));
                yield SOUND;
            }
            case Broken(long batch, String reason) -> {
                output.println("The audit log was tampered with at batch %d: %s.".formatted(batch, reason));
                yield TAMPERED;
            }
            case HeadMissing(AuditHead head) -> {
                output.println(
                        "The audit log was tampered with: the head %s is not in it. It was cut off, or made anew."
                                .formatted(head));
                yield TAMPERED;
            }
            case Unsealed(long entries) -> {
                output.println("%d entries are older than a quarter of an hour and not sealed: does the service run?"
                        .formatted(entries));
                yield TAMPERED;
            }
        };
    }
}
