package vn.cuaso.auth.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.cuaso.local.testing.StoresTestResource;

/** Gives every {@code @QuarkusTest} of this module the same real stores and clients, so that they share one start. */
@QuarkusTestResource(value = StoresTestResource.class, initArgs = @ResourceArg(name = "service", value = "auth"))
@QuarkusTestResource(TestClients.class)
@QuarkusTestResource(LogoutReceiver.class)
final class RealStores {

    private RealStores() {}
}
