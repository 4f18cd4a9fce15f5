package vn.cuaso.auth.flow;

import io.quarkus.test.common.QuarkusTestResource;
import vn.cuaso.auth.pairing.QrServiceStub;

/** Gives every {@code @QuarkusTest} of this module the same qr-session-service, so that they share one start. */
@QuarkusTestResource(QrServiceStub.class)
final class QrServiceStandsIn {

    private QrServiceStandsIn() {}
}
