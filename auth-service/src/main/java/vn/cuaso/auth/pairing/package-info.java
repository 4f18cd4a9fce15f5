/**
 * The judge's half of signing in by QR code ({@code docs/qr-pairing.md}, docs/adr/0007): what a pairing is for, who may
 * claim and approve it, and which browser is signed in by it.
 */
package vn.cuaso.auth.pairing;
