package vn.cuaso.auth.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductionFitnessQuarkusTest {

    @Inject
    ProductionFitness fitness;

    @Test
    @DisplayName("OTP-8: what the service is packaged with does not tell it where the gateway is")
    void packagedTrustedProxiesAreNotEnough() {
        assertThat(fitness.problems())
                .anyMatch(problem -> problem.startsWith("quarkus.http.proxy.trusted-proxies is not set"));
    }

    @Test
    void packagedTrustedProxiesAskNoNameServer() {
        assertThat(fitness.problems()).noneMatch(problem -> problem.contains("name server"));
    }
}
