package vn.cuaso.auth.flow;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** An installation without other providers. */
final class NoOtherAccounts implements OtherAccounts {

    @Override
    public List<OtherAccount> offeredTo(FlowContext flow, Language language) {
        return List.of();
    }

    @Override
    public Optional<URI> chosen(AuthorizationRequest request, FlowId flow) {
        return Optional.empty();
    }

    @Override
    public String name(String provider, Language language) {
        return provider;
    }
}
