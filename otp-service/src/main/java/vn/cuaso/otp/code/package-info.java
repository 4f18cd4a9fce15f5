/** Codes: how they follow from challenges. */
package vn.cuaso.otp.code;
