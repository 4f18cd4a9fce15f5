package vn.cuaso.auth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.Requests;

class ConsentsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final ConsentStore store = new InMemoryConsentStore();

    @Test
    void portalsOwnClientNeedsNoConsent() {
        assertThat(decide(Clients.portal(), request("openid", "profile")))
                .isEqualTo(new ConsentDecision.Clear(Optional.empty()));
    }

    @Test
    void clientOfOthersIsAskedForOnceAndRestsOnTheAnswer() {
        Client shop = Clients.ofOthers();
        assertThat(decide(shop, request("openid", "profile"))).isEqualTo(new ConsentDecision.AskFirst());

        UUID consent = consents(shop)
                .agree(request("openid", "profile"), account)
                .await()
                .indefinitely();

        assertThat(decide(shop, request("openid", "profile")))
                .isEqualTo(new ConsentDecision.Clear(Optional.of(consent)));
        assertThat(decide(shop, request("openid"))).isEqualTo(new ConsentDecision.Clear(Optional.of(consent)));
        assertThat(decide(shop, request("openid", "email"))).isEqualTo(new ConsentDecision.AskFirst());
    }

    @Test
    void consentOfAnotherCitizenCountsForNothing() {
        Client shop = Clients.ofOthers();
        consents(shop)
                .agree(request("openid"), new AccountId(UUID.randomUUID()))
                .await()
                .indefinitely();

        assertThat(decide(shop, request("openid"))).isEqualTo(new ConsentDecision.AskFirst());
    }

    @Test
    void whoAsksForItIsAskedForAgain() {
        AuthorizationRequest again =
                Requests.request().prompts(Set.of(Prompt.CONSENT)).build();
        consents(Clients.ofOthers()).agree(again, account).await().indefinitely();

        assertThat(decide(Clients.ofOthers(), again)).isEqualTo(new ConsentDecision.AskFirst());
        assertThat(decide(Clients.portal(), again)).isEqualTo(new ConsentDecision.AskFirst());
    }

    private ConsentDecision decide(Client client, AuthorizationRequest request) {
        return consents(client).decide(request, account).await().indefinitely();
    }

    private Consents consents(Client client) {
        return TestConsents.of(store, client, clock);
    }

    private static AuthorizationRequest request(String... scopes) {
        return Requests.request().scopes(scopes).build();
    }
}
