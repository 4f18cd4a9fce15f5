package vn.cuaso.qr;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.cuaso.local.testing.StoresTestResource;

/** Gives every {@code @QuarkusTest} of this module a Redis. */
@QuarkusTestResource(value = StoresTestResource.class, initArgs = @ResourceArg(name = "service", value = "qr"))
final class RealStores {}
