package vn.cuaso.auth.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.deployment.VietnamTime;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.RequestLanguage;

/** Draws a citizen's sessions and phones. */
@ApplicationScoped
class SessionsPages {

    private static final int OK = 200;
    private final Pages pages;
    private final RequestLanguage language;

    SessionsPages(Pages pages, RequestLanguage language) {
        this.pages = pages;
        this.language = language;
    }

    Uni<Response> list(Presence presence, Optional<Done> done) {
        Language spoken = language.language(List.of());
        DateTimeFormatter moment = moment(spoken);
        List<SessionsPage.Session> sessions = presence.sessions().stream()
                .map(session -> new SessionsPage.Session(
                        session.id(),
                        session.id().equals(presence.present()),
                        session.usable(),
                        session.userAgent(),
                        Way.of(session.authentication().amr()),
                        moment.format(session.authentication().authenticatedAt()),
                        moment.format(session.usedAt())))
                .toList();
        List<SessionsPage.Phone> phones = presence.devices().stream()
                .map(device -> new SessionsPage.Phone(
                        device.id().value(), device.name(), moment.format(device.enrolledAt()), device.locked()))
                .toList();
        return pages.draw(drawing(spoken), frame -> new SessionsPage(frame, sessions, phones, done));
    }

    Uni<Response> signedOut() {
        return pages.draw(drawing(language.language(List.of())), SignedOutSessionsPage::new);
    }

    private static DateTimeFormatter moment(Language spoken) {
        String pattern =
                switch (spoken) {
                    case VIETNAMESE -> "HH:mm 'ngày' dd/MM/yyyy";
                    case ENGLISH -> "HH:mm 'on' d MMMM yyyy";
                };
        return DateTimeFormatter.ofPattern(pattern, spoken.locale()).withZone(VietnamTime.ZONE);
    }

    private static Pages.Drawing drawing(Language spoken) {
        return new Pages.Drawing(OK, spoken, Optional.of("/sessions"), Optional.empty());
    }
}
