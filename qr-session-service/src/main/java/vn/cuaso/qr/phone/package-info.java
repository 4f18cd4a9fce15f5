/** Who calls the phone's API: an access token of auth-service, and the device's key that it is bound to (RFC 9449). */
package vn.cuaso.qr.phone;
