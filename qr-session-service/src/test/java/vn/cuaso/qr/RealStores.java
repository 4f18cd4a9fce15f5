package vn.cuaso.qr;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.cuaso.local.testing.StoresTestResource;
import vn.cuaso.qr.testing.AuthServer;

/** What every {@code @QuarkusTest} of this module runs with: real stores, and an auth-service that says what it is told. */
@QuarkusTestResource(value = StoresTestResource.class, initArgs = @ResourceArg(name = "service", value = "qr"))
@QuarkusTestResource(AuthServer.class)
final class RealStores {}
