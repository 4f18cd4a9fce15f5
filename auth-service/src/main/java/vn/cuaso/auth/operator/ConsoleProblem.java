package vn.cuaso.auth.operator;

/** Why the console shows nothing. */
enum ConsoleProblem {
    /** A form that another site sent, or that was opened under another address than operators have. */
    FOREIGN_FORM,
    /** A store does not answer; the reason is in the log. */
    FAULT
}
