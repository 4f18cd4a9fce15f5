package vn.cuaso.auth.federation;

import vn.cuaso.auth.federation.FederationConfig.ProviderConfig;
import vn.cuaso.auth.flow.FlowId;
import vn.cuaso.auth.page.Language;

/**
 * Another provider, as configured, on one day.
 *
 * @param answering whether it worked when it was last asked
 */
public record FederatedProvider(String id, ProviderConfig config, ProviderStatus status, boolean answering) {

    public String name(Language language) {
        return switch (language) {
            case VIETNAMESE -> config.name().vi();
            case ENGLISH -> config.name().en();
        };
    }

    /** Whether a sign-in may begin with it now. */
    public boolean usable() {
        return status.usable() && answering;
    }

    /** Where a sign-in with it begins, on the identity origin. */
    String start(FlowId flow) {
        return FederationTenants.PATH + id + "/start/" + flow;
    }
}
