package vn.cuaso.portal.forward;

import java.util.List;

/** Client addresses of a gateway that trusts one range of proxies. */
public final class TrustedAddresses {

    private TrustedAddresses() {}

    public static ClientAddress of(String range) {
        return new ClientAddress(List.of(AddressRange.parse(range)));
    }
}
