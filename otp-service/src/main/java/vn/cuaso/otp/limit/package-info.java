/** How many messages may be asked for, by phone, account, address and altogether. */
package vn.cuaso.otp.limit;
