/** What kind of installation this is, and what it may be configured with. */
package vn.cuaso.otp.deployment;
