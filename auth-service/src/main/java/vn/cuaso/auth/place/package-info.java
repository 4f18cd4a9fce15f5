/** Where on earth an address is, roughly: shown on the phone (QR-5), and compared (QR-7). */
package vn.cuaso.auth.place;
