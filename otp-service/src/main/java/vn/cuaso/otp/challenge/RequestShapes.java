package vn.cuaso.otp.challenge;

import jakarta.ws.rs.BadRequestException;
import vn.cuaso.otp.limit.ClientNetwork;
import vn.cuaso.otp.lock.AccountName;

/** What the parts of a request must look like. */
final class RequestShapes {

    static final String TRANSACTION = "[\\x21-\\x7e]{8,128}";
    static final String PURPOSE = "[a-z][a-z-]{0,31}";
    static final String ACCOUNT = AccountName.PSEUDONYM;

    private RequestShapes() {}

    /** What the address counts as; refuses the request if it is not one. */
    static String network(String clientIp) {
        return ClientNetwork.of(clientIp).orElseThrow(() -> new BadRequestException("clientIp is not an IP address"));
    }
}
