package vn.cuaso.auth.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.provider.RequestedClaims.ClaimRequest;
import vn.cuaso.auth.testing.Authentications;

/** What every {@link GrantStore} does. */
abstract class GrantStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant CODE_EXPIRES = NOW.plusSeconds(60);
    private static final Instant ENDS = NOW.plus(Duration.ofHours(8));

    private static final int MOST_REPLACEMENTS = 3;

    private final SecureRandom random = new SecureRandom();
    private final SplitToken code = SplitToken.random(random);
    private final SplitToken refresh = SplitToken.forId(code.id(), random);
    private final Grant grant = new Grant(
            code.id(),
            "portal",
            URI.create("https://portal.example/callback"),
            Set.of("openid", "profile"),
            Optional.of("nonce"),
            Optional.empty(),
            Optional.of("thumbprint"),
            new RequestedClaims(
                    Map.of("name", new ClaimRequest(true, List.of())),
                    Map.of("identity_level", new ClaimRequest(false, List.of(2, "two", true)))),
            Optional.of(UUID.randomUUID()),
            Authentications.passwordAndSms(NOW, "session"),
            ENDS);

    abstract GrantStore store();

    @Test
    @DisplayName("OP-1: a code gives its grant once")
    void codeIsRedeemedOnce() {
        issue();

        assertThat(redeem()).isEqualTo(new Redemption.Redeemed(grant));
        assertThat(find(NOW)).contains(grant);
    }

    @Test
    @DisplayName("QR-6: of racing calls one takes the grant, and it is over")
    void grantIsTakenOnce() {
        issue();
        redeem();

        List<Optional<Grant>> taken =
                race(8, () -> store().take(grant.id(), NOW).await().atMost(Duration.ofSeconds(10)));

        assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(grant));
        assertThat(find(NOW)).isEmpty();
    }

    @Test
    @DisplayName("OP-5: looking at a refresh token changes nothing, and tells the good one from a replaced one")
    void lookingChangesNothing() {
        issue();
        assertThat(look(refresh)).isEmpty();
        redeem();
        SplitToken next = SplitToken.forId(code.id(), random);
        assertThat(look(refresh)).contains(new HeldRefreshToken(grant, true));
        assertThat(look(code)).isEmpty();

        refresh(refresh, Optional.of(next), NOW);

        assertThat(look(refresh)).contains(new HeldRefreshToken(grant, false));
        assertThat(look(next)).contains(new HeldRefreshToken(grant, true));
        assertThat(look(SplitToken.forId(code.id(), random))).isEmpty();
        assertThat(store().look(next, ENDS).await().atMost(Duration.ofSeconds(10)))
                .isEmpty();
        assertThat(refresh(next, Optional.empty(), NOW)).isEqualTo(new Refreshing.Refreshed(grant));
    }

    private Optional<HeldRefreshToken> look(SplitToken token) {
        return store().look(token, NOW).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("OP-1: a code that is used again revokes what it gave")
    void usedCodeRevokesTheGrant() {
        issue();
        redeem();

        assertThat(redeem()).isEqualTo(new Redemption.Reused(grant));
        assertThat(find(NOW)).isEmpty();
        assertThat(refresh(refresh, Optional.empty(), NOW)).isEqualTo(new Refreshing.Unknown());
    }

    @Test
    @DisplayName("OP-1: of sixteen racing redemptions one succeeds, and the next revokes it")
    void racingRedemptionsGiveOneSuccess() {
        issue();

        List<Redemption> outcomes = race(16, this::redeem);

        assertThat(outcomes).filteredOn(Redemption.Redeemed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Redemption.Reused.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Redemption.Unknown.class::isInstance).hasSize(14);
        assertThat(find(NOW)).isEmpty();
    }

    @Test
    @DisplayName("OP-1: a code lives until its expiry, not longer")
    void expiredCodeIsUnknown() {
        issue();

        assertThat(await(store().redeemCode(code, Optional.empty(), CODE_EXPIRES)))
                .isEqualTo(new Redemption.Unknown());
    }

    @Test
    void wrongSecretNeitherSpendsNorRevokes() {
        issue();
        SplitToken guess = SplitToken.forId(code.id(), random);

        assertThat(await(store().redeemCode(guess, Optional.empty(), NOW))).isEqualTo(new Redemption.Unknown());
        assertThat(redeem()).isInstanceOf(Redemption.Redeemed.class);
        assertThat(await(store().redeemCode(guess, Optional.empty(), NOW))).isEqualTo(new Redemption.Unknown());
        assertThat(refresh(guess, Optional.empty(), NOW)).isEqualTo(new Refreshing.Unknown());
        assertThat(find(NOW)).contains(grant);
    }

    @Test
    void grantIsNotFoundBeforeItsCodeIsRedeemed() {
        issue();

        assertThat(find(NOW)).isEmpty();
    }

    @Test
    void grantIsUnusableFromItsEnd() {
        issue();
        redeem();

        assertThat(find(ENDS.minusMillis(1))).contains(grant);
        assertThat(find(ENDS)).isEmpty();
        assertThat(refresh(refresh, Optional.empty(), ENDS)).isEqualTo(new Refreshing.Unknown());
    }

    @Test
    @DisplayName("OP-5: a refresh token that is kept can be used again")
    void keptRefreshTokenStaysGood() {
        issue();
        redeem();

        assertThat(refresh(refresh, Optional.empty(), NOW)).isEqualTo(new Refreshing.Refreshed(grant));
        assertThat(refresh(refresh, Optional.empty(), NOW)).isEqualTo(new Refreshing.Refreshed(grant));
    }

    @Test
    @DisplayName("OP-5: a replaced refresh token revokes the whole family")
    void replacedRefreshTokenRevokesTheGrant() {
        issue();
        redeem();
        SplitToken second = SplitToken.forId(code.id(), random);
        SplitToken third = SplitToken.forId(code.id(), random);

        assertThat(refresh(refresh, Optional.of(second), NOW)).isEqualTo(new Refreshing.Refreshed(grant));
        assertThat(refresh(second, Optional.of(third), NOW)).isEqualTo(new Refreshing.Refreshed(grant));
        assertThat(refresh(refresh, Optional.of(second), NOW)).isEqualTo(new Refreshing.Reused(grant));
        assertThat(refresh(third, Optional.empty(), NOW)).isEqualTo(new Refreshing.Unknown());
        assertThat(find(NOW)).isEmpty();
    }

    @Test
    @DisplayName("OP-5: of sixteen racing rotations one succeeds, and the next revokes it")
    void racingRotationsGiveOneSuccess() {
        issue();
        redeem();

        List<Refreshing> outcomes =
                race(16, () -> refresh(refresh, Optional.of(SplitToken.forId(code.id(), random)), NOW));

        assertThat(outcomes).filteredOn(Refreshing.Refreshed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refreshing.Reused.class::isInstance).hasSize(1);
        assertThat(find(NOW)).isEmpty();
    }

    @Test
    @DisplayName("OP-5: a grant gives so many refresh tokens and no more, however often a client asks")
    void grantIsNotRefreshedWithoutEnd() {
        issue();
        redeem();
        SplitToken latest = refresh;
        for (int i = 0; i < MOST_REPLACEMENTS; i++) {
            SplitToken next = SplitToken.forId(code.id(), random);
            assertThat(refresh(latest, Optional.of(next), NOW)).isEqualTo(new Refreshing.Refreshed(grant));
            latest = next;
        }

        assertThat(refresh(latest, Optional.of(SplitToken.forId(code.id(), random)), NOW))
                .isEqualTo(new Refreshing.Unknown());
        assertThat(find(NOW)).contains(grant);
    }

    @Test
    void grantWithoutRefreshTokenCannotBeRefreshed() {
        issue();
        await(store().redeemCode(code, Optional.empty(), NOW));

        assertThat(refresh(refresh, Optional.empty(), NOW)).isEqualTo(new Refreshing.Unknown());
    }

    @Test
    void revokedGrantIsGoneAndItsCodeToo() {
        issue();
        await(store().revoke(grant.id()));

        assertThat(redeem()).isEqualTo(new Redemption.Unknown());
        assertThat(find(NOW)).isEmpty();
    }

    private void issue() {
        await(store().issueCode(grant, code, CODE_EXPIRES, NOW));
    }

    private Redemption redeem() {
        return await(store().redeemCode(code, Optional.of(refresh), NOW));
    }

    private Refreshing refresh(SplitToken presented, Optional<SplitToken> replacement, Instant now) {
        return await(store().refresh(presented, replacement, MOST_REPLACEMENTS, now));
    }

    private Optional<Grant> find(Instant now) {
        return await(store().find(grant.id(), now));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
