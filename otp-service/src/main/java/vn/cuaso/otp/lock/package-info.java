/** Consecutive wrong codes by account, and the locks that follow. */
package vn.cuaso.otp.lock;
