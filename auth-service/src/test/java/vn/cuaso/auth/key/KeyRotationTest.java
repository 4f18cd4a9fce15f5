package vn.cuaso.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestOrigins;

class KeyRotationTest {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String OPERATOR = "operator";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final InMemorySigningKeyStore store = new InMemorySigningKeyStore();
    private final KeyRotation rotation = TestSigning.rotation(store, clock);
    private final SigningKeys one = TestSigning.keys(store, clock);
    private final SigningKeys other = TestSigning.keys(store, clock);

    @Test
    @DisplayName("OP-6: the next key is published before it signs, and the old one stays after")
    void keyGoesItsWay() {
        String first = signing(one);
        clock.advance(TestSigning.PERIOD.minus(TestSigning.PUBLICATION));
        run(rotation.runDue());
        String second = id(SigningKey.Next.class);
        read(one);
        assertThat(signing(one)).isEqualTo(first);
        assertThat(published(one)).containsExactly(first, second);

        clock.advance(TestSigning.PUBLICATION.minusSeconds(1));
        assertThat(run(rotation.runDue())).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        run(rotation.runDue());
        read(one);
        assertThat(signing(one)).isEqualTo(second);
        assertThat(published(one)).containsExactly(second, first);

        clock.advance(TestSigning.KEPT.minusSeconds(1));
        assertThat(run(rotation.runDue())).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        run(rotation.runDue());
        read(one);
        assertThat(published(one)).containsExactly(second);
        assertThat(store.written)
                .containsExactly(
                        "added-current by schedule",
                        "added-next by schedule",
                        "became-retired by schedule",
                        "became-current by schedule",
                        "forgotten by schedule");
    }

    @Test
    @DisplayName(
            "OP-6: a client that fetches the keys only as often as they are published ahead never meets an unknown one, at"
                    + " any of two instances that look at different times")
    void cachingClientMeetsNoUnknownKey() throws Exception {
        // Whichever instance it asked may have read the keys a while ago.
        Duration cached = TestSigning.PUBLICATION.minus(TestSigning.REREAD);
        Instant fetchedAt = Instant.MIN;
        Set<String> known = Set.of();
        Set<String> used = new HashSet<>();
        Deque<String> alive = new ArrayDeque<>();
        Instant end = clock.instant().plus(TestSigning.PERIOD.multipliedBy(5));
        for (int step = 0; clock.instant().isBefore(end); step++) {
            SigningKeys instance = step % 2 == 0 ? one : other;
            if (!clock.instant().isBefore(fetchedAt.equals(Instant.MIN) ? Instant.MIN : fetchedAt.plus(cached))) {
                known = Set.copyOf(published(step % 3 == 0 ? one : other));
                fetchedAt = clock.instant();
            }
            String token = sign(instance);
            String key = SignedJWT.parse(token).getHeader().getKeyID();
            assertThat(known).as("keys fetched at %s", fetchedAt).contains(key);
            used.add(key);
            alive.add(token);
            if (alive.size() > TOKEN_LIFE.dividedBy(STEP)) {
                assertThat(recognised(one, alive.peek()) && recognised(other, alive.peek()))
                        .isTrue();
                alive.poll();
            }
            clock.advance(STEP);
            if (step % 5 == 0) {
                run(rotation.runDue());
            }
        }
        assertThat(used).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName(
            "OP-6: an operator's new key takes over as soon as clients had the time to fetch it, asked twice or not")
    void operatorRotates() {
        String first = signing(one);
        run(rotation.rotate(SigningAlgorithm.ES256, OPERATOR));
        String second = id(SigningKey.Next.class);
        assertThat(run(rotation.rotate(SigningAlgorithm.ES256, OPERATOR))).isEmpty();

        clock.advance(TestSigning.PUBLICATION.minusSeconds(1));
        run(rotation.runDue());
        assertThat(id(SigningKey.Current.class)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        run(rotation.runDue());
        assertThat(id(SigningKey.Current.class)).isEqualTo(second);
        assertThat(store.written).contains("added-next by operator");
    }

    @Test
    @DisplayName("OP-6: a next key that waits for its time is hastened by the operator, but never before it is known")
    void operatorHastens() {
        read(one);
        clock.advance(TestSigning.PERIOD.minus(TestSigning.PUBLICATION));
        run(rotation.runDue());
        clock.advance(TestSigning.PUBLICATION.minus(Duration.ofMinutes(10)));

        assertThat(run(rotation.rotate(SigningAlgorithm.ES256, OPERATOR)))
                .as("it takes over in ten minutes anyway")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "OP-6: a leaked key is gone at once with all that it signed, and the next one, which clients know, signs")
    void leakedKeyIsDropped() {
        String token = sign(one);
        String leaked = signing(one);
        run(rotation.rotate(SigningAlgorithm.ES256, OPERATOR));
        String next = id(SigningKey.Next.class);

        run(rotation.dropLeaked(leaked, OPERATOR));
        read(one);

        assertThat(published(one)).containsExactly(next);
        assertThat(signing(one)).isEqualTo(next);
        assertThat(recognised(one, token)).isFalse();
        assertThat(recognised(other, token))
                .as("the other instance's first look")
                .isFalse();
        assertThat(store.written).contains("leaked by operator", "became-current by operator");
    }

    @Test
    @DisplayName("OP-6: another instance refuses what a leaked key signed as soon as it looks again")
    void otherInstanceLearnsOfTheLeak() {
        String token = sign(other);

        run(rotation.dropLeaked(signing(one), OPERATOR));
        clock.advance(TestSigning.REREAD);

        assertThat(recognised(other, token)).isFalse();
        assertThat(signing(other)).isEqualTo(id(SigningKey.Current.class));
    }

    @Test
    @DisplayName("OP-6: without a next key a leak makes a new one at once; a leaked next or retired key just goes")
    void leakWithoutANextKey() {
        String first = signing(one);
        run(rotation.dropLeaked(first, OPERATOR));
        String second = id(SigningKey.Current.class);
        assertThat(second).isNotEqualTo(first);

        run(rotation.rotate(SigningAlgorithm.ES256, OPERATOR));
        run(rotation.dropLeaked(id(SigningKey.Next.class), OPERATOR));
        assertThat(id(SigningKey.Current.class)).isEqualTo(second);
        assertThat(run(store.findAll())).hasSize(1);
        assertThat(run(rotation.dropLeaked("no such key", OPERATOR))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("OP-6: each algorithm signs, is checked by its published key, and is never told what to do by a token")
    void everyAlgorithmSigns(SigningAlgorithm algorithm) throws Exception {
        SigningKeyConfig config = TestSigning.config(new HashSet<>(List.of("ES256", algorithm.wireName())));
        KeyRotation both = new KeyRotation(store, config, clock, new SecureRandom());
        SigningKeys keys = new SigningKeys(store, both, config, clock);

        SignedJWT token = SignedJWT.parse(run(new TokenSigner(keys)
                .sign(TokenType.IDENTITY, Map.of("iss", TestOrigins.ISSUER, "exp", now() + 60), algorithm)));

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(algorithm.jws());
        JWK key = run(keys.published()).stream()
                .filter(found -> found.getKeyID().equals(token.getHeader().getKeyID()))
                .findFirst()
                .orElseThrow();
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.getAlgorithm()).isEqualTo(algorithm.jws());
        assertThat(token.verify(algorithm.verifier(key))).isTrue();
        assertThat(run(keys.ring()).signed(token)).isTrue();
    }

    @Test
    void algorithmThatIsTakenOutOfUseSignsNoMore() {
        KeyRotation both =
                new KeyRotation(store, TestSigning.config(Set.of("ES256", "EdDSA")), clock, new SecureRandom());
        run(both.runDue());
        run(both.rotate(SigningAlgorithm.EDDSA, OPERATOR));

        run(rotation.runDue());

        AlgorithmKeys left = AlgorithmKeys.of(SigningAlgorithm.EDDSA, run(store.findAll()));
        assertThat(left.current()).isEmpty();
        assertThat(left.next()).isEmpty();
        assertThat(left.retired()).hasSize(1);
    }

    @Test
    @DisplayName("OP-6: no configuration brings in an algorithm without a key of our own")
    void unknownAlgorithmStopsTheStart() {
        for (String name : List.of("none", "HS256", "ES512")) {
            SigningKeyConfig config = TestSigning.config(Set.of("ES256", name));
            assertThatThrownBy(() -> new KeyRotation(store, config, clock, new SecureRandom()))
                    .hasMessageContaining(name);
        }
        SigningKeyConfig withoutDefault = TestSigning.config(Set.of("RS256"));
        assertThatThrownBy(() -> new KeyRotation(store, withoutDefault, clock, new SecureRandom()))
                .hasMessageContaining("ES256");
    }

    @Test
    @DisplayName("OP-6: a publication that is shorter than the keys are cached stops the start")
    void shortPublicationStopsTheStart() {
        Duration minute = Duration.ofMinutes(1);
        SigningKeyConfig hasty = new TestSigning.Config(
                Set.of("ES256"), TestSigning.PERIOD, minute.multipliedBy(5), minute, minute, minute, minute);

        assertThatThrownBy(() -> RotationSchedule.of(hasty)).hasMessageContaining("publication");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private String sign(SigningKeys keys) {
        return run(new TokenSigner(keys)
                .sign(TokenType.ACCESS, Map.of("iss", TestOrigins.ISSUER, "exp", now() + TOKEN_LIFE.toSeconds())));
    }

    private boolean recognised(SigningKeys keys, String token) {
        return run(new IssuedTokens(keys, new TestOrigins(), clock).recognise(token, TokenType.ACCESS))
                .isPresent();
    }

    private String id(Class<? extends SigningKey> state) {
        Optional<? extends SigningKey> found =
                run(store.findAll()).stream().filter(state::isInstance).findFirst();
        return found.orElseThrow().id();
    }

    private static String signing(SigningKeys keys) {
        return run(keys.ring()).signing(SigningAlgorithm.ES256).id();
    }

    private static Collection<String> published(SigningKeys keys) {
        return run(keys.published()).stream().map(JWK::getKeyID).toList();
    }

    private static void read(SigningKeys keys) {
        run(keys.read());
    }

    private static <T> T run(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(20));
    }
}
