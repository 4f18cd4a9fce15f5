package vn.cuaso.portal.chooser;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map.Entry;
import vn.cuaso.portal.chooser.ChooserConfig.ProviderConfig;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;
import vn.cuaso.portal.visitor.Language;

/** The configured ways to sign in, in their order. */
@ApplicationScoped
public class Choosers {

    private final Chooser vietnamese;
    private final Chooser english;

    Choosers(ChooserConfig config, Origins origins) {
        String passwordHost = origins.authority(Origin.IDENTITY);
        this.vietnamese = chooser(config, passwordHost, Language.VIETNAMESE);
        this.english = chooser(config, passwordHost, Language.ENGLISH);
    }

    public Chooser in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }

    private static Chooser chooser(ChooserConfig config, String passwordHost, Language language) {
        List<Provider> providers = config.providers().entrySet().stream()
                .sorted(comparing((Entry<String, ProviderConfig> provider) ->
                                provider.getValue().order())
                        .thenComparing(Entry::getKey))
                .map(provider -> provider(provider.getKey(), provider.getValue(), language))
                .toList();
        String zaloLink = config.zaloLink().map(URI::toString).orElse(null);
        return new Chooser(providers, zaloLink, passwordHost);
    }

    private static Provider provider(String id, ProviderConfig config, Language language) {
        return new Provider(id, config.name().in(language), config.state(), config.until());
    }
}
