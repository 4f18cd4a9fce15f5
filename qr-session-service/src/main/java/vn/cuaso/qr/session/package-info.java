/** Pairing sessions: their states, their store, and what auth-service may do with them. */
package vn.cuaso.qr.session;
