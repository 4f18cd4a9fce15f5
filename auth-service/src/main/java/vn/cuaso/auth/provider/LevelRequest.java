package vn.cuaso.auth.provider;

import java.util.List;

/**
 * The levels of authentication that a client asks for: by {@code acr_values}, or by the claim {@code acr} of the parameter
 * {@code claims} (OpenID Connect Core §3.1.2.1, §5.5.1.1).
 *
 * @param values any of them will do; none: the client leaves it to us
 * @param essential whether a sign-in of no such level is no answer at all
 */
public record LevelRequest(List<String> values, boolean essential) {

    public static final LevelRequest ANY = new LevelRequest(List.of(), false);

    public LevelRequest {
        values = List.copyOf(values);
    }
}
