package vn.cuaso.local.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.cuaso.local.settings.Service;

/**
 * One of the processes that a service consists of.
 *
 * @param number from 1
 */
record ServiceInstance(Service service, int number) {

    /** So many of each service. */
    static List<ServiceInstance> ofEach(int instances) {
        return Arrays.stream(Service.values())
                .flatMap(service -> of(service, instances).stream())
                .toList();
    }

    static List<ServiceInstance> of(Service service, int instances) {
        return IntStream.rangeClosed(1, instances)
                .mapToObj(number -> new ServiceInstance(service, number))
                .toList();
    }

    boolean isFirst() {
        return number == 1;
    }

    /** As its part, its files and its log are called: {@code otp-service}, {@code otp-service-2}. */
    String name() {
        return service.part(number);
    }
}
