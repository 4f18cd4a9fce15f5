package vn.cuaso.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.portal.dossier.Dossier.Agency;
import vn.cuaso.portal.dossier.Dossier.Standing;

class DossierTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-03-29T17:00:00+07:00");

    @ParameterizedTest
    @CsvSource({
        "in-progress, running, false, IN_PROGRESS",
        "in-progress, running, true, DUE_SOON",
        "in-progress, overdue, false, OVERDUE",
        "waiting, running, false, WAITING",
        "resolved, on-day, false, ON_DAY",
        "returned, late, false, RETURNED",
    })
    void standingIsOneWordForStateAndTime(String state, String timeliness, boolean dueSoon, Standing expected) {
        var dossier = new Dossier(
                NOW,
                "H56-240301-0001",
                new Agency("H56", ""),
                "",
                "",
                "online",
                state,
                timeliness,
                dueSoon,
                NOW,
                NOW,
                null,
                List.of());

        assertThat(dossier.standing()).isEqualTo(expected);
    }
}
