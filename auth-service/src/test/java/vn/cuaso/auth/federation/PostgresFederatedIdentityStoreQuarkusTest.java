package vn.cuaso.auth.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.UpstreamSignIn;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.testing.IdentityTopic;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.events.IdentityEvent.AccountLinked;

@QuarkusTest
class PostgresFederatedIdentityStoreQuarkusTest extends FederatedIdentityStoreContract {

    @Inject
    PostgresFederatedIdentityStore store;

    @Inject
    TestCitizens citizens;

    @Inject
    SubjectIdentifiers subjects;

    @Test
    void eachNewLinkIsAnnouncedAndOneThatIsConfirmedAgainIsNot() {
        AccountId account = newAccount();
        UpstreamSignIn first = new UpstreamSignIn(
                "quocgia", "https://quocgia.example", UUID.randomUUID().toString(), "2");
        UpstreamSignIn other = new UpstreamSignIn(
                "khac", "https://khac.example", UUID.randomUUID().toString(), "2");

        for (UpstreamSignIn upstream : List.of(first, first, other)) {
            assertThat(await(() -> store.link(account, upstream, Instant.now())))
                    .isTrue();
        }

        assertThat(IdentityTopic.await(subjects.pseudonym(account, "events"), 2))
                .containsExactly(new AccountLinked("quocgia"), new AccountLinked("khac"));
    }

    @Override
    FederatedIdentityStore store() {
        return store;
    }

    @Override
    AccountId newAccount() {
        return citizens.register();
    }

    @Override
    <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable fault) {
            throw new AssertionError(fault);
        }
    }
}
