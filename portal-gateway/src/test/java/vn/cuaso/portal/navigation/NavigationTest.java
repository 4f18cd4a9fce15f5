package vn.cuaso.portal.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void systemThatIsNotConfiguredIsHidden() {
        Navigation navigation = navigation("news");

        assertThat(navigation.bar())
                .containsExactly(Entry.NEWS, Entry.PROCEDURES, Entry.STATISTICS, Entry.EVALUATION, Entry.LOOKUP);
        assertThat(navigation.cards()).containsExactly(Entry.INDEX, Entry.LATENESS);
        assertThat(navigation.served("survey")).isEmpty();
    }

    @Test
    void wholeNavigationStandsInTheOrderOfTheScreens() {
        Navigation navigation = navigation("survey", "news", "services", "payment", "questions", "feedback", "linked");

        assertThat(navigation.bar())
                .containsExactly(
                        Entry.NEWS,
                        Entry.SERVICES,
                        Entry.PROCEDURES,
                        Entry.STATISTICS,
                        Entry.EVALUATION,
                        Entry.PAYMENT,
                        Entry.LOOKUP,
                        Entry.QUESTIONS,
                        Entry.FEEDBACK,
                        Entry.SURVEY);
        assertThat(navigation.cards()).containsExactly(Entry.SERVICES, Entry.INDEX, Entry.LATENESS, Entry.LINKED);
    }

    @Test
    void ownPageIsNoOtherSystem() {
        assertThat(navigation("news").served("procedures")).isEmpty();
        assertThat(navigation("news").served("lookup")).isEmpty();
        assertThatThrownBy(() -> navigation("lookup")).hasMessageContaining("lookup");
    }

    @Test
    void misspelledSystemStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> navigation("newz"))
                .hasMessageContaining("newz")
                .hasMessageContaining("news");
    }

    private static Navigation navigation(String... systems) {
        Map<String, String> properties = new HashMap<>();
        for (String system : systems) {
            properties.put("cuaso.portal.navigation.systems.%s.name.vi".formatted(system), "Hệ thống");
            properties.put("cuaso.portal.navigation.systems.%s.name.en".formatted(system), "System");
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(NavigationConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 1))
                .build();
        return new Navigation(config.getConfigMapping(NavigationConfig.class));
    }
}
