/**
 * What a citizen's sign-in gave to a client: one grant, with its code and its refresh tokens. Revoking the grant ends all of
 * it.
 */
package vn.cuaso.auth.grant;
