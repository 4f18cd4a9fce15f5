/** {@code /introspect}: what a token is worth, for the resource server that it was presented to (RFC 7662). */
package vn.cuaso.auth.provider.introspection;
