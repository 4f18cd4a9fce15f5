/** How often sessions may be made and codes be scanned (QR-8). */
package vn.cuaso.qr.limit;
