/** A phone claims a session with the code that it scanned. */
package vn.cuaso.qr.claim;
