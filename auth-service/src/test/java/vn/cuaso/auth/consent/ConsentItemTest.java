package vn.cuaso.auth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.ClaimScopes;

class ConsentItemTest {

    @Test
    void everyClaimIsTold() {
        assertThat(ClaimScopes.all())
                .allSatisfy(claim -> assertThat(ConsentItem.of(new Asked(Set.of("openid"), Set.of(claim))))
                        .as(claim)
                        .hasSize(2));
    }

    @Test
    void scopesAndClaimsAreToldOnceAndInOrder() {
        Asked asked = new Asked(
                Set.of("openid", "profile", "offline_access", "device:enrol"), Set.of("email", "email_verified"));

        assertThat(ConsentItem.of(asked))
                .containsExactly(
                        ConsentItem.IDENTIFIER,
                        ConsentItem.NAME,
                        ConsentItem.BIRTH_DATE,
                        ConsentItem.GENDER,
                        ConsentItem.EMAIL,
                        ConsentItem.OFFLINE);
        assertThat(ConsentItem.others(asked)).containsExactly("device:enrol");
    }
}
