/** Secret keys and what is done with them: fingerprints, seals, codes. */
package vn.cuaso.otp.keys;
