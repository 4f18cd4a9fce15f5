/** The picture of a code: what the browser's page paints, made on the server so that the page needs no encoder. */
package vn.cuaso.qr.code;
