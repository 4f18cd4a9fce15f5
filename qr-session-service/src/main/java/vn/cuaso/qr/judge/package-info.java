/** What auth-service judges: whether a device may claim a session, and whether its approval is good. */
package vn.cuaso.qr.judge;
