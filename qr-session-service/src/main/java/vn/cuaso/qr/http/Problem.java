package vn.cuaso.qr.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A fault as RFC 9457 writes it.
 *
 * @param title what kind of fault, the same for every occurrence
 * @param status the HTTP status
 * @param detail what the caller did wrong or what is away; never a value from the request
 * @param reference the number under which the log tells more, if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String title, int status, String detail, String reference) {

    static final String MEDIA_TYPE = "application/problem+json";
}
