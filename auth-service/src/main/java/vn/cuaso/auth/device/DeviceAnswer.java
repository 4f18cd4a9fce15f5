package vn.cuaso.auth.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.device.LinkedAccounts.LinkedAccount;
import vn.cuaso.auth.page.RetryAfter;

/**
 * A business outcome of the device API.
 *
 * @param replaced only with {@code enrolled}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeviceAnswer(String outcome, Boolean replaced) {

    private static final int TOO_MANY_REQUESTS = 429;

    /** Whose device it is, and what it may do. */
    record Description(
            String holder,
            String citizenId,
            int level,
            boolean webSignIn,
            Instant enrolledAt,
            List<LinkedAccount> links) {

        static Description of(Account account, ActiveDevice device, List<LinkedAccount> links) {
            return new Description(
                    account.person().name(),
                    account.person().citizenId().digits(),
                    account.level().number(),
                    device.webSignIn(),
                    device.device().enrolledAt(),
                    links);
        }

        @Override
        public String toString() {
            return "Description[hidden]";
        }
    }

    /**
     * @param type relative to this service, {@code /problems/device/…}
     */
    record Problem(String type, String title, int status) {}

    static Response outcome(String outcome) {
        return Response.ok(new DeviceAnswer(outcome, null)).build();
    }

    static Response enrolled(boolean replaced) {
        return Response.ok(new DeviceAnswer("enrolled", replaced)).build();
    }

    /** Too often; the app says when to try again. */
    static Response tooMany(Duration wait) {
        return Response.fromResponse(problem(TOO_MANY_REQUESTS, "too-many", "Too often; try again later"))
                .header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait))
                .build();
    }

    /** RFC 9457. */
    static Response problem(int status, String kind, String title) {
        return problem(status, kind, title, null);
    }

    /**
     * @param challenge for {@code WWW-Authenticate}; null for none
     */
    static Response problem(int status, String kind, String title, String challenge) {
        return Response.status(status)
                .type("application/problem+json")
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .entity(new Problem("/problems/device/" + kind, title, status))
                .build();
    }
}
