package vn.cuaso.auth.operator;

import vn.cuaso.auth.provider.token.ServiceToken;

/** What an operator is answered who wants a token. */
sealed interface SignInAnswer {

    /**
     * @param scopes that the token opens, parted by spaces
     */
    record Granted(ServiceToken token, String scopes) implements SignInAnswer {}

    /** Something does not prove them; what is not told. */
    record Refused() implements SignInAnswer {}

    /** Too many passwords wait to be compared. */
    record Busy() implements SignInAnswer {}
}
