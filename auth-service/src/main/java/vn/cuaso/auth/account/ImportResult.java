package vn.cuaso.auth.account;

import java.util.List;

/** What an import came to: either everything is in, or nothing. */
sealed interface ImportResult {

    /** Everything is in, or would be in a dry run. */
    record Imported(int created, int updated) implements ImportResult {}

    /** Nothing is in. */
    record Refused(List<RefusedLine> lines) implements ImportResult {}

    /** Nothing is in: an account of the file was changed by somebody else meanwhile. */
    record Conflict() implements ImportResult {}

    /** One line of the file and one thing that is wrong with it. */
    record RefusedLine(int line, AccountProblem problem) {}
}
