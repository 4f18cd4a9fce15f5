/** The public keys of clients: where they are found, and what is checked with them. */
package vn.cuaso.auth.client.key;
