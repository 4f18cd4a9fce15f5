package vn.cuaso.stats.lookup;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The network that an address belongs to, as far as one customer of a provider has it: of IPv6 the first 64 bits. */
final class Network {

    private static final int GROUPS = 4;

    private Network() {}

    /** @param address as Vert.x writes it, IPv6 in eight groups or shortened */
    static String of(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        var plain = address.replace("[", "").replace("]", "").replaceAll("%.*", "");
        var halves = plain.split("::", 2);
        var groups = Arrays.stream(halves[0].split(":"))
                .filter(group -> !group.isEmpty())
                .toList();
        return groups.stream().limit(GROUPS).collect(Collectors.joining(":"))
                + (groups.size() < GROUPS ? "::" : "")
                + "/64";
    }
}
