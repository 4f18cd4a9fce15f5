package vn.cuaso.qr.session;

import jakarta.ws.rs.BadRequestException;
import vn.cuaso.qr.limit.ClientNetwork;

/** What the parts of a request must look like. */
final class RequestShapes {

    static final String SESSION = "[0-9a-hjkmnp-tv-z]{26}";
    static final String NAME = "[\\x21-\\x7e]{1,128}";
    static final String CONTEXT = "[A-Za-z0-9_-]{2,5600}";
    static final String DIGEST = "[A-Za-z0-9_-]{43}";
    static final String CODE = "[A-Za-z0-9_-]{1,64}";

    private RequestShapes() {}

    /** What the address counts as; refuses the request if it is not one. */
    static String network(String clientIp) {
        return ClientNetwork.of(clientIp).orElseThrow(() -> new BadRequestException("clientIp is not an IP address"));
    }
}
