package vn.cuaso.otp.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.cuaso.local.testing.StoresTestResource;

/** What every {@code @QuarkusTest} of this module runs with: real stores, and an auth-service that only has keys. */
@QuarkusTestResource(value = StoresTestResource.class, initArgs = @ResourceArg(name = "service", value = "otp"))
@QuarkusTestResource(KeyServer.class)
final class ServiceTestResources {

    private ServiceTestResources() {}
}
