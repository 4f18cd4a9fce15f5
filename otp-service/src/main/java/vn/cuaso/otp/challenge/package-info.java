/** Challenges: the HTTP API for auth-service, the decisions behind it, and the store. */
package vn.cuaso.otp.challenge;
