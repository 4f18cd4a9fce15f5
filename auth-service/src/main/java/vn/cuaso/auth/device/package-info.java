/**
 * The identity app on a citizen's phone: its key, its passcode, and what the citizen allows it (rules QR-6, QR-12, QR-13;
 * {@code docs/qr-pairing.md}, <i>The phone</i>).
 */
package vn.cuaso.auth.device;
