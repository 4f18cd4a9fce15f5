/**
 * Slows down guessing of passwords without locking anybody out of their account (rule OTP-8). One-time codes are counted
 * apart, by otp-service.
 */
package vn.cuaso.auth.throttle;
