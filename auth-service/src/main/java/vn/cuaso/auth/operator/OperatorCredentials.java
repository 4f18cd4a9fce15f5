package vn.cuaso.auth.operator;

/**
 * What an operator signs in with.
 *
 * @param code of the second factor
 */
record OperatorCredentials(String name, String password, String code) {
    @Override
    public String toString() {
        return "OperatorCredentials[" + name + "]";
    }
}
