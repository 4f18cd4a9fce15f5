/**
 * Proof of possession (RFC 9449, rule OP-4): a request shows, by a signature of its own, that it comes from who holds the key
 * that its token is bound to. A stolen token is worth nothing without that key.
 */
package vn.cuaso.auth.dpop;
