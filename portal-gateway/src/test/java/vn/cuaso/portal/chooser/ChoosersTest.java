package vn.cuaso.portal.chooser;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.chooser.StandingsClient.Standing;
import vn.cuaso.portal.testing.TestOrigins;
import vn.cuaso.portal.visitor.Language;

/** What the chooser offers when configuration, auth-service and the date have spoken. */
class ChoosersTest {

    private static final Instant LAST_MINUTE = Instant.parse("2024-06-30T16:59:00Z");
    private static final Instant OVER = Instant.parse("2024-06-30T17:00:00Z");

    private List<Standing> said = List.of();

    @Test
    void configurationCountsWhereAuthServiceKnowsNothing() {
        assertThat(provider(OVER, "national-portal").state()).isEqualTo(ProviderState.UNAVAILABLE);
        assertThat(provider(OVER, "vneid").state()).isEqualTo(ProviderState.OFFERED);
    }

    @Test
    void announcedEndComesAtMidnightInVietnam() {
        assertThat(provider(LAST_MINUTE, "older").state()).isEqualTo(ProviderState.ENDING);
        assertThat(provider(OVER, "older").state()).isEqualTo(ProviderState.RETIRED);
    }

    @Test
    void whatAuthServiceSaysGoesBeforeTheConfiguration() {
        said = List.of(new Standing("national-portal", "ending", Optional.of(LocalDate.of(2025, 1, 1)), true));

        Provider provider = provider(OVER, "national-portal");

        assertThat(provider.state()).isEqualTo(ProviderState.ENDING);
        assertThat(provider.lastDay()).isEqualTo("01/01/2025");
    }

    @Test
    void providerThatDoesNotAnswerIsShownAndNotOffered() {
        said = List.of(new Standing("national-portal", "offered", Optional.empty(), false));

        Provider provider = provider(OVER, "national-portal");

        assertThat(provider.away()).isTrue();
        assertThat(provider.usable()).isFalse();
        assertThat(provider.address("%2F")).isEqualTo("/sign-in/providers/national-portal?return=%2F");
    }

    @Test
    void onlyProviderLeavesNothingToChooseWhileItAnswers() {
        said = List.of(new Standing("national-portal", "only", Optional.empty(), true));
        assertThat(chooser(OVER).only()).map(Provider::id).contains("national-portal");

        said = List.of(new Standing("national-portal", "only", Optional.empty(), false));
        assertThat(chooser(OVER).only()).isEmpty();
    }

    @Test
    void whatWasSaidLastStaysWhileAuthServiceIsAway() {
        said = List.of(new Standing("national-portal", "offered", Optional.empty(), true));
        ProviderStandings standings = standings();
        standings.ask().await().indefinitely();
        said = null;
        standings.ask().await().indefinitely();

        assertThat(standings.known()).containsKey("national-portal");
    }

    private Provider provider(Instant now, String id) {
        return chooser(now).provider(id).orElseThrow();
    }

    private Chooser chooser(Instant now) {
        ProviderStandings standings = standings();
        standings.ask().await().indefinitely();
        return new Choosers(config(), standings, TestOrigins.local(), Clock.fixed(now, ZoneOffset.UTC))
                .in(Language.VIETNAMESE);
    }

    private ProviderStandings standings() {
        return new ProviderStandings(
                () -> said == null
                        ? Uni.createFrom().failure(new IllegalStateException("away"))
                        : Uni.createFrom().item(said),
                config(),
                null);
    }

    private static ChooserConfig config() {
        Map<String, String> properties = Map.of(
                "cuaso.portal.chooser.providers.national-portal.name.vi", "Cổng DVC Quốc gia",
                "cuaso.portal.chooser.providers.national-portal.name.en", "National portal",
                "cuaso.portal.chooser.providers.national-portal.state", "unavailable",
                "cuaso.portal.chooser.providers.vneid.name.vi", "VNeID",
                "cuaso.portal.chooser.providers.vneid.name.en", "VNeID",
                "cuaso.portal.chooser.providers.older.name.vi", "Tài khoản cũ",
                "cuaso.portal.chooser.providers.older.name.en", "Older account",
                "cuaso.portal.chooser.providers.older.state", "ending",
                "cuaso.portal.chooser.providers.older.until", "2024-06-30");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(ChooserConfig.class)
                .build();
        return config.getConfigMapping(ChooserConfig.class);
    }
}
