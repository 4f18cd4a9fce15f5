/**
 * {@code /authorize}: one check per class, their order in {@link vn.cuaso.auth.provider.authorize.AuthorizationChecks}; then
 * {@link vn.cuaso.auth.provider.authorize.AuthorizationService} decides between a code at once and the sign-in pages.
 */
package vn.cuaso.auth.provider.authorize;
