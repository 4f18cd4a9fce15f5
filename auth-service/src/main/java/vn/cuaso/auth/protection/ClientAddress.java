package vn.cuaso.auth.protection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as the trusted gateway says.
 *
 * @param text an IPv4 or IPv6 address in figures
 */
public record ClientAddress(String text) {

    private static final int NETWORK_BYTES = 8;

    /**
     * What limits are counted by: the IPv4 address, or the /64 of an IPv6 address, which one household gets whole.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public String network() {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not an IP address", e);
        }
    }
}
