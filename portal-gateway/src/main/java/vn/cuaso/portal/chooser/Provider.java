package vn.cuaso.portal.chooser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.cuaso.portal.route.PortalPaths;

/**
 * One way to sign in, in the words of one language.
 *
 * @param id the identifier in configuration and in addresses
 */
public record Provider(String id, String name, ProviderState state, Optional<LocalDate> until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public boolean usable() {
        return state.usable();
    }

    public boolean ending() {
        return state == ProviderState.ENDING;
    }

    public boolean retired() {
        return state == ProviderState.RETIRED;
    }

    public boolean away() {
        return state == ProviderState.AWAY;
    }

    /** Whether citizens are sent there without being asked. */
    boolean only() {
        return state == ProviderState.ONLY;
    }

    /** As it stands on this day: an end that was announced comes by itself. */
    Provider on(LocalDate today) {
        return ending() && until.filter(today::isAfter).isPresent()
                ? new Provider(id, name, ProviderState.RETIRED, until)
                : this;
    }

    /** The last day as it is written in Vietnam, empty where none is known. */
    public String lastDay() {
        return until.map(DAY::format).orElse("");
    }

    /** Begins the sign-in, or explains why it cannot; comes back to the page that {@code returnParameter} encodes. */
    public String address(String returnParameter) {
        return usable()
                ? PortalPaths.SIGN_IN_START + "?provider=" + id + "&return=" + returnParameter
                : Chooser.PATH + "/providers/" + id + "?return=" + returnParameter;
    }
}
