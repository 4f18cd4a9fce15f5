package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.page.ErrorCode;

/** What every {@link HandoverStore} has to do. */
abstract class HandoverStoreContract {

    private static final Handover WRONG = new Handover(422, "099089010001", FieldErrors.of("password", "Không đúng"));
    private static final Handover LATER = Handover.of(429, FieldErrors.of("code", "Vui lòng đợi 2 phút"));
    private static final Problem PROBLEM = new Problem(ErrorCode.ACCOUNT_LOCKED, "1A2B-3C4D");

    private final SecureRandom random = new SecureRandom();
    private final FlowContext flow = flowUntil(Instant.now().plusSeconds(600));

    abstract HandoverStore store();

    @Test
    void whatWasLeftIsTakenAsItWasAndOnce() {
        await(store().leave(flow, FlowPage.PASSWORD, WRONG));

        assertThat(taken(FlowPage.PASSWORD)).contains(WRONG);
        assertThat(taken(FlowPage.PASSWORD)).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingWasLeft() {
        assertThat(taken(FlowPage.CODE)).isEmpty();
        assertThat(await(store().findProblem(flow.id()))).isEmpty();
    }

    @Test
    void whatIsLeftLaterTakesThePlaceOfWhatWasThere() {
        await(store().leave(flow, FlowPage.CODE, WRONG));
        await(store().leave(flow, FlowPage.CODE, LATER));

        assertThat(taken(FlowPage.CODE)).contains(LATER);
        assertThat(taken(FlowPage.CODE)).isEmpty();
    }

    @Test
    void anotherPageAndAnotherFlowAreLeftNothing() {
        FlowContext other = flowUntil(Instant.now().plusSeconds(600));
        await(store().leave(flow, FlowPage.PASSWORD, WRONG));
        await(store().leave(flow, PROBLEM));

        assertThat(taken(FlowPage.CODE)).isEmpty();
        assertThat(await(store().take(other.id(), FlowPage.PASSWORD))).isEmpty();
        assertThat(await(store().findProblem(other.id()))).isEmpty();
        assertThat(taken(FlowPage.PASSWORD)).contains(WRONG);
    }

    @Test
    void problemIsFoundAsOftenAsItIsAskedForUntilAnotherTakesItsPlace() {
        Problem later = new Problem(ErrorCode.NO_PHONE, "5E6F-7G8H");
        await(store().leave(flow, PROBLEM));

        assertThat(await(store().findProblem(flow.id()))).contains(PROBLEM);
        assertThat(await(store().findProblem(flow.id()))).contains(PROBLEM);

        await(store().leave(flow, later));
        assertThat(await(store().findProblem(flow.id()))).contains(later);
    }

    @Test
    void flowThatHasGoneOnKeepsItsProblemAlone() {
        await(store().leave(flow, FlowPage.PASSWORD, WRONG));
        await(store().leave(flow, FlowPage.CODE, LATER));
        await(store().leave(flow, PROBLEM));

        await(store().forget(flow.id()));

        assertThat(taken(FlowPage.PASSWORD)).isEmpty();
        assertThat(taken(FlowPage.CODE)).isEmpty();
        assertThat(await(store().findProblem(flow.id()))).contains(PROBLEM);
    }

    @Test
    void forgettingNothingIsNoError() {
        await(store().forget(flow.id()));

        assertThat(taken(FlowPage.PASSWORD)).isEmpty();
    }

    @Test
    void allIsForgottenAtTheEndOfTheFlow() {
        FlowContext over = flowUntil(Instant.now().minusMillis(1));
        await(store().leave(over, FlowPage.PASSWORD, WRONG));
        await(store().leave(over, PROBLEM));

        assertThat(await(store().take(over.id(), FlowPage.PASSWORD))).isEmpty();
        assertThat(await(store().findProblem(over.id()))).isEmpty();
    }

    @Test
    void oneOfEightRacingPagesTakesIt() {
        await(store().leave(flow, FlowPage.PASSWORD, WRONG));

        assertThat(race(8, () -> taken(FlowPage.PASSWORD)))
                .filteredOn(Optional::isPresent)
                .containsExactly(Optional.of(WRONG));
    }

    private FlowContext flowUntil(Instant end) {
        return TestFlows.credentials(random, end).context();
    }

    private Optional<Handover> taken(FlowPage page) {
        return await(store().take(flow.id(), page));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
