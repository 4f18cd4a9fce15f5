package vn.cuaso.auth.provider.pushed;

/**
 * That an authorization request was pushed, and that one browser has come with its {@code request_uri}.
 *
 * @param id of the pushed request
 * @param holder this one coming; another one, of the same request or of who copied its address, has another
 */
public record PushedReference(String id, String holder) {}
