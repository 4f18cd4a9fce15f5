package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.settings.Service;

class ServicePortsTest {
    private final Ports ports = new Ports(new Random());

    @Test
    void layoutFrom8080IsThatOfTheArchitecture() {
        ServicePorts documented = new ServicePorts(8080, 1);

        assertThat(documented.of(Service.AUTH)).isEqualTo(8081);
        assertThat(documented.authInternal()).isEqualTo(8091);
        assertThat(documented.of(Service.OTP)).isEqualTo(8082);
        assertThat(documented.of(Service.QR)).isEqualTo(8083);
        assertThat(documented.of(Service.STATS)).isEqualTo(8084);
        assertThat(documented.managementOf(new ServiceInstance(Service.PORTAL, 1)))
                .isEqualTo(9080);
        assertThat(documented.managementOf(new ServiceInstance(Service.STATS, 1)))
                .isEqualTo(9084);
    }

    @Test
    void instancesListenBesideWhereTheirServiceIsFound() {
        ServicePorts two = new ServicePorts(8080, 2);

        assertThat(two.of(Service.AUTH)).isEqualTo(8081);
        assertThat(two.of(new ServiceInstance(Service.AUTH, 1))).isEqualTo(8121);
        assertThat(two.authInternal(new ServiceInstance(Service.AUTH, 2))).isEqualTo(8171);
        assertThat(two.managementOf(new ServiceInstance(Service.OTP, 2))).isEqualTo(9162);
    }

    @Test
    void takenPortIsNamedWithItsServiceAndTheWayOutInOneLine() throws Exception {
        int gateway = choose("--ports-from", "any").gateway();
        try (ServerSocket other = new ServerSocket(gateway + 2, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> choose("--ports-from", Integer.toString(gateway)))
                    .hasMessageContaining("listens on " + other.getLocalPort() + " (otp-service). Stop it")
                    .hasMessageContaining("--ports-from")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void storesAloneNeedNoneOfThem() throws Exception {
        try (ServerSocket other = new ServerSocket(ports.free(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int gateway = other.getLocalPort();

            assertThat(choose("--stores", "--ports-from", Integer.toString(gateway))
                            .gateway())
                    .isEqualTo(gateway);
        }
    }

    private ServicePorts choose(String... arguments) {
        return ServicePorts.choose(Options.parse(arguments, Path.of(".")), ports);
    }
}
