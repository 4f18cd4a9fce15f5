package vn.cuaso.auth.flow;

/** What ending a sign-in came to. */
sealed interface CompletionOutcome {

    record SignedIn(Completion completion) implements CompletionOutcome {}

    /** The account was locked or closed since the citizen began. */
    record AccountLocked() implements CompletionOutcome {}

    /** The citizen has raised an alarm since they were proven, or since what proved them began (rule QR-13). */
    record Alarmed() implements CompletionOutcome {}

    /** The other provider's identity, or the account, was linked otherwise meanwhile. */
    record LinkedOtherwise() implements CompletionOutcome {}

    /** The flow was changed by another request meanwhile. */
    record Superseded() implements CompletionOutcome {}
}
