package vn.cuaso.auth.grant;

/**
 * A refresh token that a client was given.
 *
 * @param current false for one that has been replaced
 */
public record HeldRefreshToken(Grant grant, boolean current) {}
