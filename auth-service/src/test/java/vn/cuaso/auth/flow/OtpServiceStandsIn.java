package vn.cuaso.auth.flow;

import io.quarkus.test.common.QuarkusTestResource;
import vn.cuaso.auth.otp.OtpServiceStub;

/** Gives every {@code @QuarkusTest} of this module the same otp-service, so that they share one start. */
@QuarkusTestResource(OtpServiceStub.class)
final class OtpServiceStandsIn {

    private OtpServiceStandsIn() {}
}
