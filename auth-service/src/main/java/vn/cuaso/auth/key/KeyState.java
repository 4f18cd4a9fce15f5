package vn.cuaso.auth.key;

/** The names of {@link SigningKey}'s states, which draws how they follow one another. */
public enum KeyState {
    NEXT,
    CURRENT,
    RETIRED
}
