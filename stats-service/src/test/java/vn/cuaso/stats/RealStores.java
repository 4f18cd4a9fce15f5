package vn.cuaso.stats;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import vn.cuaso.local.testing.StoresTestResource;

/** Gives every {@code @QuarkusTest} of this module PostgreSQL and Kafka. */
@QuarkusTestResource(value = StoresTestResource.class, initArgs = @ResourceArg(name = "service", value = "stats"))
final class RealStores {}
