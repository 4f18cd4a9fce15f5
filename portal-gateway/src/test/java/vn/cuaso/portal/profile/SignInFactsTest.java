package vn.cuaso.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.portal.profile.SignInFacts.Way;

class SignInFactsTest {

    @Test
    void factsComeFromTheTokenInTheTimeOfVietnam() {
        SignInFacts facts =
                facts("{\"auth_time\": 1711682130, \"acr\": \"urn:vn:level:2\", \"amr\": [\"pwd\", \"sms\"]}");

        assertThat(facts).isEqualTo(new SignInFacts("10:15", "29/03/2024", 2, Way.SMS));
    }

    @Test
    void tokenThatSaysNothingGivesNoFacts() {
        assertThat(facts("{}")).isEqualTo(SignInFacts.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "urn:x:loa3, 3", "urn:x:25, 0", "high, 0", "9, 0"})
    void levelIsTheLastDigitOfTheClass(String acr, int level) {
        assertThat(facts("{\"acr\": \"%s\"}".formatted(acr)).level()).isEqualTo(level);
    }

    @Test
    void keyInSoftwareIsTheIdentityApp() {
        assertThat(facts("{\"amr\": [\"swk\", \"pin\"]}").way()).isEqualTo(Way.APP);
    }

    private static SignInFacts facts(String claims) {
        return SignInFacts.ofIdToken(
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".signature");
    }
}
