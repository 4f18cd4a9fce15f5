package vn.cuaso.qr.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.qr.session.Sessions.APPROVED_LIFE;
import static vn.cuaso.qr.session.Sessions.CREATED_LIFE;
import static vn.cuaso.qr.session.Sessions.SCANNED_LIFE;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.QrEvent;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.Race;

/** What every store of sessions does. */
abstract class SessionStoreContract {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final String PHONE = "phone-1";
    private static final Change MADE = new Change.Made();
    private static final Change ABSENT = new Change.Absent();

    private final Instant start = Sessions.now();
    private final QrSession.Created created = Sessions.crossDevice(start);
    private final QrSession.Scanned scanned = created.claimed(PHONE, Optional.of("47"), start, SCANNED_LIFE);
    private final QrSession.Approved approved = scanned.approved("jws", Optional.empty(), start, APPROVED_LIFE);
    private final SessionId id = created.id();

    abstract SessionStore store();

    /** What was announced about the session, in order. */
    abstract List<QrEvent> events(SessionId id);

    @Test
    void newSessionIsFoundAsItWasMadeByItsIdAndByItsHandle() {
        create();

        assertThat(find(start)).contains(created);
        assertThat(Await.item(store().findByHandle(created.terms().handle(), start)))
                .contains(created);
        assertThat(events(id)).containsExactly(event("created"));
    }

    @Test
    void sameDeviceSessionIsFoundAsItWasMade() {
        var other = Sessions.sameDevice(start);
        Await.item(store().create(other, start));
        var claimed = other.claimed(PHONE, Optional.empty(), start, SCANNED_LIFE);
        Await.item(store().claim(claimed, start));
        var decided = claimed.approved("jws", Optional.of("hash"), start, APPROVED_LIFE);
        Await.item(store().approve(decided, start));

        assertThat(Await.item(store().find(other.id(), start))).contains(decided);
    }

    @Test
    void idIsTakenOnce() {
        create();

        assertThat(Await.item(store().create(created, start))).isFalse();
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void unknownSessionIsAbsentForEveryIntent() {
        assertThat(find(start)).isEmpty();
        assertThat(Await.item(store().findByHandle(created.terms().handle(), start)))
                .isEmpty();
        assertThat(claim()).isEqualTo(ABSENT);
        assertThat(approve()).isEqualTo(ABSENT);
        assertThat(reject()).isEqualTo(ABSENT);
        assertThat(take()).isEqualTo(ABSENT);
        assertThat(cancel(start)).isEqualTo(ABSENT);
        assertThat(expire(start)).isEqualTo(ABSENT);
        assertThat(mark(start)).isEqualTo(ABSENT);
        assertThat(events(id)).isEmpty();
    }

    @Test
    @DisplayName("QR-10: a session goes from the scan over the approval to its one use, and announces each step")
    void sessionGoesItsWay() {
        create();

        assertThat(claim()).isEqualTo(MADE);
        assertThat(find(start)).contains(scanned);
        assertThat(approve()).isEqualTo(MADE);
        assertThat(find(start)).contains(approved);
        assertThat(take()).isEqualTo(MADE);
        assertThat(find(start)).contains(approved.taken());

        assertThat(events(id))
                .containsExactly(event("created"), event("scanned"), event("approved"), event("consumed"));
    }

    @Test
    @DisplayName("QR-10: no step is left out and none is taken back")
    void statesMoveOnlyForward() {
        create();
        assertThat(approve()).isEqualTo(tooLate(State.CREATED));
        assertThat(reject()).isEqualTo(tooLate(State.CREATED));
        assertThat(take()).isEqualTo(tooLate(State.CREATED));

        claim();
        assertThat(claim()).isEqualTo(tooLate(State.SCANNED));
        assertThat(take()).isEqualTo(tooLate(State.SCANNED));

        approve();
        assertThat(claim()).isEqualTo(tooLate(State.APPROVED));
        assertThat(approve()).isEqualTo(tooLate(State.APPROVED));
        assertThat(reject()).isEqualTo(tooLate(State.APPROVED));

        take();
        nothingMoves(State.CONSUMED);
    }

    @Test
    @DisplayName("QR-9: a cancelled session is over at once, whatever it was")
    void cancelledSessionIsOver() {
        create();
        claim();
        approve();

        assertThat(cancel(start)).isEqualTo(MADE);

        assertThat(find(start)).contains(approved.cancelled());
        assertThat(events(id)).endsWith(event("cancelled"));
        nothingMoves(State.CANCELLED);
    }

    @Test
    @DisplayName("QR-9: a rejected session is over at once")
    void rejectedSessionIsOver() {
        create();
        claim();

        assertThat(reject()).isEqualTo(MADE);

        assertThat(find(start)).contains(scanned.rejected(QrSession.Reason.WRONG_NUMBER));
        assertThat(events(id))
                .endsWith(new QrEvent.Rejected(
                        id.value(), QrEvent.Kind.CROSS_DEVICE, Sessions.CLIENT, QrEvent.Reason.WRONG_NUMBER));
        nothingMoves(State.REJECTED);
    }

    @Test
    @DisplayName("QR-2: unscanned, a session lives 30 s to the very moment, whether its end was announced or not")
    void unscannedSessionEndsAfterItsLife() {
        create();
        var end = start.plus(CREATED_LIFE);

        assertThat(find(end.minus(MOMENT))).contains(created);
        assertThat(find(end)).contains(created.expired());
        assertThat(Await.item(store().claim(scanned, end))).isEqualTo(tooLate(State.EXPIRED));
        assertThat(cancel(end)).isEqualTo(tooLate(State.EXPIRED));
        assertThat(Await.item(store().claim(scanned, end.minus(MOMENT)))).isEqualTo(MADE);
    }

    @Test
    @DisplayName("QR-2: a claim and an approval each begin a life of their own")
    void laterStatesHaveTheirOwnLife() {
        create();
        claim();
        assertThat(find(start.plus(SCANNED_LIFE).minus(MOMENT))).contains(scanned);
        assertThat(find(start.plus(SCANNED_LIFE))).contains(scanned.expired());
        assertThat(Await.item(store().approve(approved, start.plus(SCANNED_LIFE))))
                .isEqualTo(tooLate(State.EXPIRED));

        approve();
        assertThat(find(start.plus(APPROVED_LIFE).minus(MOMENT))).contains(approved);
        assertThat(Await.item(store().take(approved.taken(), start.plus(APPROVED_LIFE))))
                .isEqualTo(tooLate(State.EXPIRED));
    }

    @Test
    void endIsAnnouncedOnceAndNotBeforeItsTime() {
        create();
        var end = start.plus(CREATED_LIFE);

        assertThat(expire(end.minus(MOMENT))).isEqualTo(tooLate(State.CREATED));
        assertThat(expire(end)).isEqualTo(MADE);
        assertThat(expire(end)).isEqualTo(tooLate(State.EXPIRED));

        assertThat(events(id)).containsExactly(event("created"), event("expired"));
        nothingMoves(State.EXPIRED);
    }

    @Test
    void overdueAreLiveSessionsWhoseTimeIsUp() {
        create();
        var end = start.plus(CREATED_LIFE);
        assertThat(overdue(end.minus(MOMENT))).doesNotContain(id);
        assertThat(overdue(end)).contains(id);

        claim();
        assertThat(overdue(end)).doesNotContain(id);
        assertThat(overdue(start.plus(SCANNED_LIFE))).contains(id);

        expire(start.plus(SCANNED_LIFE));
        assertThat(overdue(start.plus(SCANNED_LIFE))).doesNotContain(id);
    }

    @Test
    @DisplayName("QR-3: a second scan changes no state, is remembered, and is announced once")
    void secondScanIsASignal() {
        create();
        claim();

        assertThat(mark(start)).isEqualTo(MADE);
        assertThat(mark(start)).isEqualTo(MADE);

        assertThat(find(start)).hasValueSatisfying(session -> {
            assertThat(session.scannedTwice()).isTrue();
            assertThat(session.state()).isEqualTo(State.SCANNED);
        });
        approve();
        assertThat(find(start).orElseThrow().scannedTwice()).isTrue();
        assertThat(events(id))
                .containsExactly(event("created"), event("scanned"), event("scanned-twice"), event("approved"));
        take();
        assertThat(mark(start)).isEqualTo(tooLate(State.CONSUMED));
    }

    @Test
    @DisplayName("QR-3: of eight phones that scan at once one claims the session")
    void racingClaimsGiveOneSuccess() {
        create();

        var claims = race(runner ->
                store().claim(created.claimed("phone-" + runner, Optional.empty(), start, SCANNED_LIFE), start));

        assertThat(claims).filteredOn(MADE::equals).hasSize(1);
        assertThat(claims).filteredOn(tooLate(State.SCANNED)::equals).hasSize(7);
        assertThat(events(id)).containsExactly(event("created"), event("scanned"));
    }

    @Test
    @DisplayName("QR-10: of eight approvals at once one is taken")
    void racingApprovalsGiveOneSuccess() {
        create();
        claim();

        var approvals = race(runner ->
                store().approve(scanned.approved("jws-" + runner, Optional.empty(), start, APPROVED_LIFE), start));

        assertThat(approvals).filteredOn(MADE::equals).hasSize(1);
        assertThat(events(id)).containsExactly(event("created"), event("scanned"), event("approved"));
    }

    @Test
    @DisplayName("QR-10: of eight who take the result at once one gets it")
    void racingTakesGiveOneSuccess() {
        create();
        claim();
        approve();

        var takes = race(runner -> store().take(approved.taken(), start));

        assertThat(takes).filteredOn(MADE::equals).hasSize(1);
        assertThat(takes).filteredOn(tooLate(State.CONSUMED)::equals).hasSize(7);
    }

    @Test
    @DisplayName("QR-10: approval, refusal and cancellation at once: one of them happens")
    void racingDecisionsGiveOneEnd() {
        create();
        claim();

        race(runner -> switch (runner % 2) {
            case 0 -> store().approve(approved, start);
            default -> store().reject(scanned.rejected(QrSession.Reason.WRONG_NUMBER), start);
        });

        assertThat(events(id)).hasSize(3);
    }

    @Test
    void racingSweepersAnnounceOneEnd() {
        create();

        var ends = race(runner -> store().expire(id, start.plus(CREATED_LIFE)));

        assertThat(ends).filteredOn(MADE::equals).hasSize(1);
        assertThat(events(id)).hasSize(2);
    }

    private void nothingMoves(State state) {
        assertThat(claim()).isEqualTo(tooLate(state));
        assertThat(approve()).isEqualTo(tooLate(state));
        assertThat(reject()).isEqualTo(tooLate(state));
        assertThat(take()).isEqualTo(tooLate(state));
        assertThat(cancel(start)).isEqualTo(tooLate(state));
        assertThat(expire(start.plus(Duration.ofHours(1)))).isEqualTo(tooLate(state));
        assertThat(mark(start)).isEqualTo(tooLate(state));
    }

    private static List<Change> race(IntFunction<Uni<Change>> run) {
        return Race.between(8, run);
    }

    private static Change tooLate(State state) {
        return new Change.TooLate(state);
    }

    private void create() {
        assertThat(Await.item(store().create(created, start))).isTrue();
    }

    private Optional<QrSession> find(Instant now) {
        return Await.item(store().find(id, now));
    }

    private Change claim() {
        return Await.item(store().claim(scanned, start));
    }

    private Change approve() {
        return Await.item(store().approve(approved, start));
    }

    private Change reject() {
        return Await.item(store().reject(scanned.rejected(QrSession.Reason.WRONG_NUMBER), start));
    }

    private Change take() {
        return Await.item(store().take(approved.taken(), start));
    }

    private Change cancel(Instant now) {
        return Await.item(store().cancel(id, now));
    }

    private Change expire(Instant now) {
        return Await.item(store().expire(id, now));
    }

    private Change mark(Instant now) {
        return Await.item(store().markScannedTwice(id, now));
    }

    private List<SessionId> overdue(Instant now) {
        return Await.item(store().overdue(id.partition(), now, 1000));
    }

    private QrEvent event(String type) {
        var session = id.value();
        var kind = QrEvent.Kind.CROSS_DEVICE;
        return switch (type) {
            case "created" -> new QrEvent.Created(session, kind, Sessions.CLIENT);
            case "scanned" -> new QrEvent.Scanned(session, kind, Sessions.CLIENT);
            case "scanned-twice" -> new QrEvent.ScannedTwice(session, kind, Sessions.CLIENT);
            case "approved" -> new QrEvent.Approved(session, kind, Sessions.CLIENT);
            case "consumed" -> new QrEvent.Consumed(session, kind, Sessions.CLIENT);
            case "cancelled" -> new QrEvent.Cancelled(session, kind, Sessions.CLIENT);
            case "expired" -> new QrEvent.Expired(session, kind, Sessions.CLIENT);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
