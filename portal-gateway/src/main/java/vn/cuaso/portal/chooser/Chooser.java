package vn.cuaso.portal.chooser;

import java.util.List;
import java.util.Optional;

/**
 * What <em>Lựa chọn tài khoản đăng nhập</em> offers, in one language.
 *
 * @param zaloLink where the Zalo account is; {@code null} leaves its panel out
 * @param passwordHost the only host that a citizen may type the password at
 */
public record Chooser(List<Provider> providers, String zaloLink, String passwordHost) {

    /** The chooser as a page of its own. */
    public static final String PATH = "/sign-in";

    /** The picture of the Zalo account's link. */
    public static final String ZALO_CODE_PATH = "/zalo-account.svg";

    public Chooser {
        providers = List.copyOf(providers);
    }

    public String zaloCodePath() {
        return ZALO_CODE_PATH;
    }

    /** Whether more than one account is on offer, so that there is something to choose. */
    public boolean plural() {
        return providers.size() > 1;
    }

    /** The provider that leaves nothing to choose. */
    public Optional<Provider> only() {
        return providers.stream().filter(Provider::only).findFirst();
    }

    public Optional<Provider> provider(String id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /** The ways that do work, for a citizen who came by one that does not. */
    public List<Provider> usable() {
        return providers.stream().filter(Provider::usable).toList();
    }
}
