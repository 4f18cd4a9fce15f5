package vn.cuaso.auth.dpop;

/** What came of looking at a request's proof. */
public sealed interface ProofOutcome {

    record Proven(ProvenKey key) implements ProofOutcome {}

    /** The request has no proof. */
    record Missing() implements ProofOutcome {}

    /**
     * @param detail for the log
     */
    record Refused(String detail) implements ProofOutcome {}
}
