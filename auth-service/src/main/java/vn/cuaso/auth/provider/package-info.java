/**
 * The OpenID Provider: what clients ask, what is checked, what they get. {@link vn.cuaso.auth.provider.AuthorizationRequest}
 * and {@link vn.cuaso.auth.provider.AuthorizationResponder} are what the sign-in pages need of it.
 */
package vn.cuaso.auth.provider;
