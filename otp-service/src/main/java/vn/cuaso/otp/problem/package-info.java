/** Faults as the API shows them. */
package vn.cuaso.otp.problem;
