package vn.cuaso.auth.federation;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowId;
import vn.cuaso.auth.flow.OtherAccounts;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** What the sign-in page says of the configured providers. */
@ApplicationScoped
class ConfiguredOtherAccounts implements OtherAccounts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final FederatedProviders providers;

    ConfiguredOtherAccounts(FederatedProviders providers) {
        this.providers = providers;
    }

    @Override
    public List<OtherAccount> offeredTo(FlowContext flow, Language language) {
        return flow.request().singleSignOn()
                ? providers.all().stream()
                        .map(provider -> account(provider, flow.id(), language))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<URI> chosen(AuthorizationRequest request, FlowId flow) {
        return request.singleSignOn()
                ? request.identityProviderHint()
                        .flatMap(providers::find)
                        .or(this::only)
                        .filter(FederatedProvider::usable)
                        .map(provider -> URI.create(provider.start(flow)))
                : Optional.empty();
    }

    @Override
    public String name(String provider, Language language) {
        return providers.find(provider).map(found -> found.name(language)).orElse(provider);
    }

    private Optional<FederatedProvider> only() {
        return providers.all().stream()
                .filter(provider -> provider.status() instanceof ProviderStatus.Only)
                .findFirst();
    }

    private static OtherAccount account(FederatedProvider provider, FlowId flow, Language language) {
        return new OtherAccount(
                provider.name(language), provider.start(flow), provider.usable(), note(provider, words(language)));
    }

    private static String note(FederatedProvider provider, FederationMessages words) {
        return switch (provider.status()) {
            case ProviderStatus.Retired(Optional<LocalDate> lastDay) ->
                lastDay.map(day -> words.retiredSince(DAY.format(day))).orElseGet(words::retired);
            case ProviderStatus.Ending(LocalDate lastDay)
            when provider.answering() -> words.ending(DAY.format(lastDay));
            case ProviderStatus.Offered(), ProviderStatus.Only(), ProviderStatus.Ending(LocalDate _) ->
                provider.answering() ? "" : words.away();
        };
    }

    private static FederationMessages words(Language language) {
        return MessageBundles.get(FederationMessages.class, Localized.Literal.of(language.tag()));
    }
}
