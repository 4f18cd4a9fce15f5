package vn.cuaso.auth.dpop;

/** What came of looking at a request's proof. */
public sealed interface ProofOutcome {

    record Proven(ProvenKey key) implements ProofOutcome {}

    /** The request has no proof. */
    record Missing() implements ProofOutcome {}

    /**
     * The proof has no nonce of ours, or an old one (RFC 9449 §8): the client makes another proof with this one.
     *
     * @param fresh for the header {@link ProofNonces#HEADER}
     */
    record NonceWanted(String fresh) implements ProofOutcome {}

    /**
     * @param detail for the log
     */
    record Refused(String detail) implements ProofOutcome {}
}
