package vn.cuaso.qr.stream;

/**
 * Who opens a stream.
 *
 * @param network where the browser is, see {@link vn.cuaso.qr.limit.ClientNetwork}
 */
record Guest(StreamCookie browser, String network) {}
