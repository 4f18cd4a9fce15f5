package vn.cuaso.auth.operator;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every {@code @QuarkusTest} of this module the same stats-service, so that they share one start. */
@QuarkusTestResource(StatsServiceStub.class)
final class StatsServiceStandsIn {

    private StatsServiceStandsIn() {}
}
