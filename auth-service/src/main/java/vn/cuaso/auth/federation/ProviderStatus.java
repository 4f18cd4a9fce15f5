package vn.cuaso.auth.federation;

import java.time.LocalDate;
import java.util.Optional;
import vn.cuaso.auth.federation.FederationConfig.Status;

/** How a provider stands on one day. Law and contracts change it, not code. */
public sealed interface ProviderStatus {

    record Offered() implements ProviderStatus {}

    /** Citizens still sign in with it, and are told until when. */
    record Ending(LocalDate lastDay) implements ProviderStatus {}

    /** People look for it and find an explanation. */
    record Retired(Optional<LocalDate> lastDay) implements ProviderStatus {}

    /** Nobody is asked which account they have. */
    record Only() implements ProviderStatus {}

    default boolean usable() {
        return switch (this) {
            case Offered(), Ending(LocalDate _), Only() -> true;
            case Retired(Optional<LocalDate> _) -> false;
        };
    }

    static ProviderStatus on(LocalDate today, Status configured) {
        if (configured.lastDay().filter(today::isAfter).isPresent()) {
            return new Retired(configured.lastDay());
        }
        return switch (configured.kind()) {
            case RETIRED -> new Retired(configured.lastDay());
            case ONLY -> new Only();
            case OFFERED ->
                configured
                        .lastDay()
                        .filter(_ -> configured
                                .announcedFrom()
                                .filter(today::isBefore)
                                .isEmpty())
                        .<ProviderStatus>map(Ending::new)
                        .orElseGet(Offered::new);
        };
    }
}
