/** {@code /userinfo}: a citizen's claims, for who holds an access token of a grant that is still good. */
package vn.cuaso.auth.provider.userinfo;
