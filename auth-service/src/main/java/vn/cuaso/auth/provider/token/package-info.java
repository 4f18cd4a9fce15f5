/**
 * {@code /token}: the client proves itself, then one {@link vn.cuaso.auth.provider.token.GrantHandler} per grant type gives or
 * refuses.
 */
package vn.cuaso.auth.provider.token;
