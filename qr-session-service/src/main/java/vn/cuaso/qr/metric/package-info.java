/** What is counted. */
package vn.cuaso.qr.metric;
