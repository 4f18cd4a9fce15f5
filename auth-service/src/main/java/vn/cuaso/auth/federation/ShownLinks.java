package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.device.LinkedAccounts;
import vn.cuaso.auth.page.Language;

/** Names an account's links as citizens know them. */
@ApplicationScoped
class ShownLinks implements LinkedAccounts {

    private final FederatedIdentityStore identities;
    private final FederatedProviders providers;

    ShownLinks(FederatedIdentityStore identities, FederatedProviders providers) {
        this.identities = identities;
        this.providers = providers;
    }

    @Override
    public Uni<List<LinkedAccount>> of(AccountId account) {
        return identities
                .of(account)
                .map(links -> links.stream()
                        .map(link -> new LinkedAccount(name(link), link.linkedAt()))
                        .toList());
    }

    /** Of one that is not configured any more, where it was. */
    private Name name(FederatedIdentity link) {
        return providers
                .find(link.provider())
                .map(provider -> new Name(provider.name(Language.VIETNAMESE), provider.name(Language.ENGLISH)))
                .orElseGet(() -> new Name(link.issuer(), link.issuer()));
    }
}
