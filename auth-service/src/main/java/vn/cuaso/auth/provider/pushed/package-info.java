/** Authorization requests that clients pushed (RFC 9126), from when they are kept until a code is issued for them (OP-4). */
package vn.cuaso.auth.provider.pushed;
