package vn.cuaso.qr.http;

/**
 * A fault as RFC 9457 writes it.
 *
 * @param title what kind of fault, the same for every occurrence
 * @param status the HTTP status
 */
record Problem(String title, int status) {

    static final String MEDIA_TYPE = "application/problem+json";
}
