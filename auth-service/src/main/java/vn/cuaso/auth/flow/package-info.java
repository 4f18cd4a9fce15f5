/** The citizen's way through the sign-in pages, from the authorization request to the answer at the client. */
package vn.cuaso.auth.flow;
