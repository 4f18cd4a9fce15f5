package vn.cuaso.auth.flow;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientPresentation;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.consent.Asked;
import vn.cuaso.auth.consent.ConsentItem;
import vn.cuaso.auth.consent.ConsentMessages;
import vn.cuaso.auth.flow.ConsentPage.Link;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.Pages.Drawing;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** Draws the question for consent. */
@ApplicationScoped
class ConsentPages {

    private final Pages pages;
    private final Visit visit;
    private final ClientRegistry clients;

    ConsentPages(Pages pages, Visit visit, ClientRegistry clients) {
        this.pages = pages;
        this.visit = visit;
        this.clients = clients;
    }

    Uni<Response> ask(Consenting flow) {
        return clients.find(flow.context().request().clientId())
                .chain(client -> draw(flow.context(), client.map(Client::presentation)));
    }

    /**
     * @param presentation empty when the client was taken out of the registry meanwhile: its code will come to nothing
     */
    private Uni<Response> draw(FlowContext context, Optional<ClientPresentation> presentation) {
        AuthorizationRequest request = context.request();
        Language language = visit.language(context);
        String path = FlowDoor.path(context);
        String name = presentation.map(found -> found.displayName(language)).orElseGet(request::clientName);
        Drawing drawing = new Drawing(
                SignInPages.OK, language, Optional.of(path + "/consent"), Optional.of(request.redirectUri()));
        Asked asked = Asked.by(request);
        return pages.draw(
                drawing,
                frame -> new ConsentPage(
                        frame,
                        path,
                        name,
                        request.redirectUri().getHost(),
                        ConsentItem.of(asked),
                        ConsentItem.others(asked),
                        presentation.map(found -> links(found, name, language)).orElse(List.of())));
    }

    private static List<Link> links(ClientPresentation presentation, String name, Language language) {
        ConsentMessages words = MessageBundles.get(ConsentMessages.class, Localized.Literal.of(language.tag()));
        List<Link> links = new ArrayList<>();
        presentation.home().ifPresent(address -> links.add(new Link(address, words.home(name))));
        presentation.policy().ifPresent(address -> links.add(new Link(address, words.policy())));
        presentation.terms().ifPresent(address -> links.add(new Link(address, words.terms())));
        return List.copyOf(links);
    }
}
