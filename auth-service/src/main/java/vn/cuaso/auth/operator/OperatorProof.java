package vn.cuaso.auth.operator;

/** Whether somebody who wants to sign in is an operator. */
sealed interface OperatorProof {
    record Proven(Operator operator) implements OperatorProof {}

    /** Something does not prove them; what is not told. */
    record Refused() implements OperatorProof {}

    /** Too many passwords wait to be compared. */
    record Busy() implements OperatorProof {}
}
