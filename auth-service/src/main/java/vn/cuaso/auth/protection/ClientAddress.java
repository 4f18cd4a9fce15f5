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

    /** Of 64:ff9b::/96 (RFC 6052 §2.1) and 64:ff9b:1::/48 (RFC 8215). */
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b};

    /**
     * What limits are counted by: the IPv4 address, or the /64 of an IPv6 address, which one household gets whole. Behind a
     * translator the addresses of all IPv4 clients lie in one /64, and have nothing in common: there it is the address.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public String network() {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            return address instanceof Inet6Address && !isTranslated(address.getAddress())
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not an IP address", e);
        }
    }

    private static boolean isTranslated(byte[] address) {
        return Arrays.mismatch(address, TRANSLATED) == TRANSLATED.length;
    }
}
