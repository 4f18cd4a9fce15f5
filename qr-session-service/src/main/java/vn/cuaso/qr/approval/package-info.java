/** The holder of the phone approves or refuses. */
package vn.cuaso.qr.approval;
