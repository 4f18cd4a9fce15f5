package vn.cuaso.portal.chooser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderTest {

    @ParameterizedTest
    @EnumSource(names = {"OFFERED", "ENDING"})
    void usableProviderStartsASignInThatReturnsToThePage(ProviderState state) {
        assertThat(provider(state).address("%2Fsearch%3Fq%3Da"))
                .isEqualTo("/sign-in/start?provider=vneid&return=%2Fsearch%3Fq%3Da");
    }

    @ParameterizedTest
    @EnumSource(names = {"RETIRED", "UNAVAILABLE"})
    void otherProviderExplainsItselfAndKeepsThePage(ProviderState state) {
        assertThat(provider(state).address("%2F")).isEqualTo("/sign-in/providers/vneid?return=%2F");
    }

    @Test
    void lastDayIsWrittenAsInVietnam() {
        assertThat(provider(ProviderState.ENDING).lastDay()).isEqualTo("30/06/2024");
    }

    @Test
    void wayOnHoldsUsableProvidersAlone() {
        Provider retired = provider(ProviderState.RETIRED);
        Provider offered = provider(ProviderState.OFFERED);

        assertThat(new Chooser(List.of(retired, offered), null, "id.example").usable())
                .containsExactly(offered);
    }

    private static Provider provider(ProviderState state) {
        return new Provider("vneid", "VNeID", state, Optional.of(LocalDate.of(2024, 6, 30)));
    }
}
