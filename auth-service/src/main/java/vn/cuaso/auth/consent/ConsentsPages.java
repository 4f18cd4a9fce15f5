package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.deployment.VietnamTime;
import vn.cuaso.auth.device.LinkedAccounts;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.RequestLanguage;

/** Draws what a citizen agreed to. */
@ApplicationScoped
class ConsentsPages {

    private static final int OK = 200;
    private final Pages pages;
    private final RequestLanguage language;
    private final ClientRegistry clients;
    private final LinkedAccounts linked;

    ConsentsPages(Pages pages, RequestLanguage language, ClientRegistry clients, LinkedAccounts linked) {
        this.pages = pages;
        this.language = language;
        this.clients = clients;
        this.linked = linked;
    }

    Uni<Response> list(AccountId account, List<Consent> consents, boolean withdrawn) {
        Language spoken = language.language(List.of());
        return Multi.createFrom()
                .iterable(consents)
                .onItem()
                .transformToUniAndConcatenate(consent -> entry(consent, spoken))
                .collect()
                .asList()
                .chain(entries -> links(account, spoken)
                        .chain(links -> pages.draw(
                                drawing(spoken), frame -> new ConsentsPage(frame, entries, links, withdrawn))));
    }

    private Uni<List<ConsentsPage.Link>> links(AccountId account, Language spoken) {
        return linked.of(account)
                .map(links -> links.stream()
                        .map(link -> new ConsentsPage.Link(
                                switch (spoken) {
                                    case VIETNAMESE -> link.name().vi();
                                    case ENGLISH -> link.name().en();
                                },
                                day(spoken).format(link.since().atZone(VietnamTime.ZONE))))
                        .toList());
    }

    Uni<Response> signedOut() {
        return pages.draw(drawing(language.language(List.of())), SignedOutConsentsPage::new);
    }

    /** A client that is registered no more keeps its place, by its id, so that it can be withdrawn from. */
    private Uni<ConsentsPage.Entry> entry(Consent consent, Language spoken) {
        Asked asked = new Asked(consent.scopes(), consent.claims());
        return clients.find(consent.clientId())
                .map(client -> new ConsentsPage.Entry(
                        consent.clientId(),
                        client.map(found -> found.presentation().displayName(spoken))
                                .orElse(consent.clientId()),
                        day(spoken).format(consent.givenAt().atZone(VietnamTime.ZONE)),
                        ConsentItem.of(asked),
                        ConsentItem.others(asked)));
    }

    private static DateTimeFormatter day(Language spoken) {
        return switch (spoken) {
            case VIETNAMESE -> DateTimeFormatter.ofPattern("dd/MM/yyyy", spoken.locale());
            case ENGLISH -> DateTimeFormatter.ofPattern("d MMMM yyyy", spoken.locale());
        };
    }

    private static Pages.Drawing drawing(Language spoken) {
        return new Pages.Drawing(OK, spoken, Optional.of("/consents"), Optional.empty());
    }
}
