/** The ways by which text messages reach phones. */
package vn.cuaso.otp.channel;
