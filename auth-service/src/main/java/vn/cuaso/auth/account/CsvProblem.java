package vn.cuaso.auth.account;

import java.io.Serial;

/** A file that is not comma-separated values, or not those of accounts. */
final class CsvProblem extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    CsvProblem(int line, String reason) {
        super(reason);
        this.line = line;
    }

    int line() {
        return line;
    }
}
