package vn.cuaso.auth.device;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cuaso.auth.dpop.PresentedToken;

/** What the identity app calls about itself; {@code docs/qr-pairing.md} describes it under <i>The phone</i>. */
@Path(DeviceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@FromApp
public class DeviceResource {

    static final String PATH = "/device";
    static final String WEB_SIGN_IN = "/web-sign-in";
    static final String ALARM = "/alarm";

    private static final int LONGEST_NAME = 100;

    /** A QR session ({@code docs/qr-pairing.md}, <i>Names</i>). */
    private static final Pattern SESSION = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    private final DeviceDoor door;
    private final EnrolmentService enrolments;
    private final DeviceService devices;
    private final Clock clock;

    DeviceResource(DeviceDoor door, EnrolmentService enrolments, DeviceService devices, Clock clock) {
        this.door = door;
        this.enrolments = enrolments;
        this.devices = devices;
        this.clock = clock;
    }

    /** What the app sends to enrol; either may be missing. */
    record EnrolmentBody(String passcode, String name) {

        @Override
        public String toString() {
            return "EnrolmentBody[hidden]";
        }
    }

    record WebSignInBody(Boolean allowed) {}

    record AlarmBody(String session) {}

    @POST
    public Uni<Response> enrol(EnrolmentBody body, @Context HttpHeaders headers) {
        return door.enrolment(
                presented(HttpMethod.POST, PATH, headers),
                (grant, key) -> isAcceptable(body)
                        ? key.curveKey()
                                .map(curveKey -> enrolments
                                        .enrol(request(body, grant, curveKey))
                                        .map(DeviceResource::response))
                                // Approvals are signed with ES256 alone.
                                .orElseGet(() -> malformed("the key of a device is P-256"))
                        : malformed("passcode has six digits, name 1 to 100 characters"));
    }

    @GET
    public Uni<Response> describe(@Context HttpHeaders headers) {
        return door.device(
                presented(HttpMethod.GET, PATH, headers),
                device -> devices.describe(device)
                        .map(found -> found.map(
                                        description -> Response.ok(description).build())
                                .orElseGet(() -> DeviceAnswer.problem(404, "unknown", "The account is gone"))));
    }

    @PUT
    @Path(WEB_SIGN_IN)
    public Uni<Response> allowWebSignIn(WebSignInBody body, @Context HttpHeaders headers) {
        return door.device(
                presented(HttpMethod.PUT, PATH + WEB_SIGN_IN, headers),
                device -> body == null || body.allowed() == null
                        ? malformed("allowed is true or false")
                        : devices.allowWebSignIn(device, body.allowed()).map(DeviceResource::response));
    }

    @POST
    @Path(ALARM)
    public Uni<Response> alarm(AlarmBody body, @Context HttpHeaders headers) {
        return door.device(
                presented(HttpMethod.POST, PATH + ALARM, headers),
                device -> body == null
                                || body.session() == null
                                || !SESSION.matcher(body.session()).matches()
                        ? malformed("session is the id of a QR session")
                        : devices.alarm(device, body.session()).map(outcome -> response(device, outcome)));
    }

    @DELETE
    public Uni<Response> remove(@Context HttpHeaders headers) {
        return door.device(
                presented(HttpMethod.DELETE, PATH, headers),
                device ->
                        devices.remove(device).replaceWith(Response.noContent().build()));
    }

    private static PresentedToken presented(String method, String path, HttpHeaders headers) {
        return new PresentedToken(
                method,
                path,
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)),
                headers.getRequestHeader("DPoP"));
    }

    private static boolean isAcceptable(EnrolmentBody body) {
        return body != null
                && body.passcode() != null
                && PasscodePolicy.isSixDigits(body.passcode())
                && body.name() != null
                && !body.name().isBlank()
                && body.name().length() <= LONGEST_NAME;
    }

    private static EnrolmentRequest request(EnrolmentBody body, String grant, ECKey key) {
        return new EnrolmentRequest(grant, key, body.passcode(), body.name().strip());
    }

    private static Response response(EnrolmentOutcome outcome) {
        return switch (outcome) {
            case EnrolmentOutcome.Enrolled(boolean replaced) -> DeviceAnswer.enrolled(replaced);
            case EnrolmentOutcome.PasscodeTooSimple() -> DeviceAnswer.outcome("passcode-too-simple");
            case EnrolmentOutcome.SignInSpent() ->
                DeviceAnswer.problem(409, "sign-in-spent", "The sign-in was used already, or is over");
            case EnrolmentOutcome.KeyUsed() ->
                DeviceAnswer.problem(409, "key-used", "A key is enrolled once; make a new one");
            case EnrolmentOutcome.AccountLocked() ->
                DeviceAnswer.problem(403, "account-locked", "The account is not active");
            case EnrolmentOutcome.Busy() -> DeviceAnswer.problem(503, "busy", "Too many are waiting; try again");
        };
    }

    private Response response(ActiveDevice device, AlarmOutcome outcome) {
        return switch (outcome) {
            case AlarmOutcome.Done() -> {
                Log.warnf("Device %s: somebody told the citizen what to press", device.id());
                yield DeviceAnswer.outcome("done");
            }
            case AlarmOutcome.TooMany(Instant retryAt) -> {
                Log.infof("Device %s has raised too many alarms", device.id());
                yield DeviceAnswer.tooMany(Duration.between(clock.instant(), retryAt));
            }
        };
    }

    private static Response response(WebSignInOutcome outcome) {
        return switch (outcome) {
            case KEPT -> DeviceAnswer.outcome("kept");
            case PASSCODE_NEEDED -> DeviceAnswer.outcome("passcode-needed");
        };
    }

    private static Uni<Response> malformed(String title) {
        return Uni.createFrom().item(DeviceAnswer.problem(400, "malformed", title));
    }
}
