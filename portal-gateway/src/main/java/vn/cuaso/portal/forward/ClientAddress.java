package vn.cuaso.portal.forward;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the address that a request came from. {@code X-Forwarded-For} can be made up by anybody, so it counts only when
 * the peer is a configured proxy, and then only from the right: each trusted proxy appended the address that it saw.
 */
@Singleton
public class ClientAddress {

    private final List<AddressRange> trustedProxies;

    @Inject
    ClientAddress(ForwardConfig config) {
        this(config.trustedProxies().orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList());
    }

    ClientAddress(List<AddressRange> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** Where a browser's request came from. */
    public String of(HttpServerRequest request) {
        return of(
                request.connection().remoteAddress().hostAddress(),
                request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * The right-most address that no trusted proxy of ours has.
     *
     * @param peer the other end of the connection
     * @param forwardedFor all values of {@code X-Forwarded-For}, in order
     */
    String of(String peer, List<String> forwardedFor) {
        InetAddress client = InetAddress.ofLiteral(withoutZone(peer));
        for (String candidate : hops(forwardedFor).reversed()) {
            if (!trusted(client)) {
                break;
            }
            Optional<InetAddress> next = literal(candidate);
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return withoutZone(client.getHostAddress());
    }

    /** Whether the other end of the connection is a proxy of ours, whose headers count. */
    public boolean cameByTrustedProxy(HttpServerRequest request) {
        return trusted(InetAddress.ofLiteral(
                withoutZone(request.connection().remoteAddress().hostAddress())));
    }

    private boolean trusted(InetAddress address) {
        return trustedProxies.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> hops(List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        for (String value : forwardedFor) {
            for (String hop : value.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(withoutZone(text)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
