package vn.cuaso.auth.operator;

/** What whoever joins filled in. */
record JoinForm(String invitation, String secret, String name, String password, String code) {

    @Override
    public String toString() {
        return "JoinForm[" + name + "]";
    }
}
