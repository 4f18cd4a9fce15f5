package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import java.util.List;
import java.util.Map;
import vn.cuaso.auth.client.Client;

/** {@code urn:cuaso:params:oauth:grant-type:device-passcode}: what the citizen typed into the identity app. */
final class DevicePasscodeGrant extends AuthorizationGrant {

    private final String passcode;

    DevicePasscodeGrant(String passcode) {
        super(Client.DEVICE_PASSCODE);
        this.passcode = passcode;
    }

    /** As it was typed: anything at all. */
    String passcode() {
        return passcode;
    }

    @Override
    public Map<String, List<String>> toParameters() {
        return Map.of("grant_type", List.of(getType().getValue()), "passcode", List.of(passcode));
    }
}
