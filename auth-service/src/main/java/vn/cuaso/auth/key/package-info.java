/** Signing keys: made once for all instances, kept encrypted, published, and used to sign and to recognise tokens. */
package vn.cuaso.auth.key;
