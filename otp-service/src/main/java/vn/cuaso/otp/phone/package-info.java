/** Phone numbers, and which of them are served. */
package vn.cuaso.otp.phone;
