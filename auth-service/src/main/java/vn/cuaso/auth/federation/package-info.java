/** Accounts of other providers: where citizens sign in with them, and what is believed of it (docs/adr/0012). */
package vn.cuaso.auth.federation;
