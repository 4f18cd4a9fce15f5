package vn.cuaso.qr.limit;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a client's address counts as: an IPv4 address is itself, an IPv6 address is its /64, for one subscriber has all
 * of that (QR-8). Behind a translator the addresses of all IPv4 clients lie in one /64: there each is itself.
 */
public final class ClientNetwork {

    private static final int PREFIX_BYTES = 8;
    /** Of 64:ff9b::/96 (RFC 6052 §2.1) and 64:ff9b:1::/48 (RFC 8215). */
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b};

    private ClientNetwork() {}

    /** The network's name, or nothing if the text is not an address. Asks no name server. */
    public static Optional<String> of(String address) {
        try {
            return Optional.of(
                    switch (InetAddress.ofLiteral(address)) {
                        case Inet4Address four -> HexFormat.of().formatHex(four.getAddress());
                        case Inet6Address six -> HexFormat.of().formatHex(network(six.getAddress()));
                        case InetAddress other -> throw new IllegalStateException("neither IPv4 nor IPv6");
                    });
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static byte[] network(byte[] address) {
        return Arrays.mismatch(address, TRANSLATED) == TRANSLATED.length
                ? address
                : Arrays.copyOf(address, PREFIX_BYTES);
    }
}
