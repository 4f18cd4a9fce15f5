package vn.cuaso.portal.forward;

import java.net.InetAddress;

/** A range of IP addresses, written {@code 192.0.2.7}, {@code 10.0.0.0/8} or {@code fd00::/8}. */
record AddressRange(InetAddress network, int prefixLength) {

    /** Reads a range; a host name is an error, because names can be made to mean anything. */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = network.getAddress().length * Byte.SIZE;
        int prefixLength = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefixLength < 0 || prefixLength > bits) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new AddressRange(network, prefixLength);
    }

    boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
