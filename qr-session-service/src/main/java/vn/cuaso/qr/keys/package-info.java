/** Keys, and the codes that are made with them. */
package vn.cuaso.qr.keys;
