package vn.cuaso.auth.client;

import com.nimbusds.oauth2.sdk.GrantType;
import java.util.Set;

/** What a client may ask for. */
public record ClientRights(Set<GrantType> grantTypes, Set<String> scopes) {

    public ClientRights {
        grantTypes = Set.copyOf(grantTypes);
        scopes = Set.copyOf(scopes);
    }
}
