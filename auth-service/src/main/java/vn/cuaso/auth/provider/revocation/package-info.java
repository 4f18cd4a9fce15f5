/** {@code /revoke}: a client gives back what it does not need any more (RFC 7009). */
package vn.cuaso.auth.provider.revocation;
