package vn.cuaso.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void firstWantedLanguageThatPagesAreWrittenInIsTaken() {
        assertThat(Language.firstOf(List.of("fr", "en-GB", "vi"))).contains(Language.ENGLISH);
        assertThat(Language.firstOf(List.of("vi-VN"))).contains(Language.VIETNAMESE);
        assertThat(Language.firstOf(List.of("*", "fr", "not a tag"))).isEmpty();
    }
}
