package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.PasswordAccepted;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.otp.CodePurpose;

/** What every {@link FlowStore} has to do. */
abstract class FlowStoreContract {

    private final Credentials flow =
            TestFlows.credentials(new SecureRandom(), Instant.now().plusSeconds(600));

    abstract FlowStore store();

    @Test
    void everyStateComesBackAsItWas() {
        Instant soon = Instant.now().plusSeconds(180).truncatedTo(ChronoUnit.MILLIS);
        Challenge challenge = new Challenge("challenge", soon, soon, 4, 5, Challenge.Delivery.PENDING);
        PasswordAccepted accepted = flow.passwordAccepted(new AccountId(UUID.randomUUID()), "098****229");
        SignInFlow.CodeSent sent = accepted.codeSent(challenge, CodePurpose.DEVICE_ENROLMENT);
        SignInFlow.Authenticated authenticated = sent.authenticated("urn:cuaso:acr:2");
        created();

        for (SignInFlow next : new SignInFlow[] {
            accepted, sent, sent.codeExhausted(), authenticated, authenticated.completed(), sent.cancelled()
        }) {
            await(store().replace(found().orElseThrow(), next));
            assertThat(found()).map(StoredFlow::flow).contains(next);
        }
    }

    @Test
    void unknownFlowIsNotFound() {
        assertThat(found()).isEmpty();
    }

    @Test
    void flowIsForgottenAtItsEnd() {
        Credentials over =
                TestFlows.credentials(new SecureRandom(), Instant.now().minusMillis(1));
        await(store().create(over));

        assertThat(await(store().find(over.context().id()))).isEmpty();
    }

    @Test
    void changeOfAnOldVersionIsRefused() {
        StoredFlow<SignInFlow> read = created();
        await(store().replace(read, flow.continued()));

        assertThat(await(store().replace(read, flow.cancelled()))).isEmpty();
        assertThat(found()).map(StoredFlow::flow).contains(flow.continued());
    }

    @Test
    void oneOfEightRacingChangesWins() {
        StoredFlow<SignInFlow> read = created();

        assertThat(race(8, () -> await(store().replace(read, flow.continued())).isPresent()))
                .filteredOn(won -> won)
                .hasSize(1);
    }

    private StoredFlow<SignInFlow> created() {
        await(store().create(flow));
        return found().orElseThrow();
    }

    private Optional<StoredFlow<SignInFlow>> found() {
        return await(store().find(flow.context().id()));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
