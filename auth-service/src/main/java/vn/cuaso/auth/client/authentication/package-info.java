/** How a client proves who it is (RFC 6749 §2.3): by the one method of its registration. */
package vn.cuaso.auth.client.authentication;
