package vn.cuaso.auth.provider;

import vn.cuaso.auth.grant.HeldRefreshToken;
import vn.cuaso.auth.key.IssuedToken;

/** What a token turned out to be. */
public sealed interface TokenKind {

    /** An access token that has not expired; its grant may have ended. */
    record Access(IssuedToken token) implements TokenKind {}

    record Refresh(HeldRefreshToken token) implements TokenKind {}

    /** An ID token, which opens nothing. */
    record Identity(IssuedToken token) implements TokenKind {}

    /** Nothing that is good here. */
    record Unknown() implements TokenKind {}
}
