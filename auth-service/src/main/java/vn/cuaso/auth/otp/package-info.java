/** The client of otp-service, which makes, sends and checks one-time codes ({@code docs/architecture.md}). */
package vn.cuaso.auth.otp;
