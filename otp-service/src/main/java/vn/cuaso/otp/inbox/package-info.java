/** The SMS inbox of the local deployment. */
package vn.cuaso.otp.inbox;
