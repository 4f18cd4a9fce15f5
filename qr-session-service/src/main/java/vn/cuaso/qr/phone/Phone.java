package vn.cuaso.qr.phone;

import com.nimbusds.jose.jwk.ECKey;

/**
 * The phone that a request came from.
 *
 * @param device the thumbprint of its key (RFC 7638)
 * @param key the public half of it
 * @param address the phone's network address, as the gateway reported it
 */
public record Phone(String device, ECKey key, String address) {}
