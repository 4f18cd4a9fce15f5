package vn.cuaso.auth.account;

/** As a personal ID number tells it. */
enum Sex {
    MALE("male"),
    FEMALE("female");

    private final String wireName;

    Sex(String wireName) {
        this.wireName = wireName;
    }

    /** OpenID Connect Core §5.1, {@code gender}. */
    String wireName() {
        return wireName;
    }
}
