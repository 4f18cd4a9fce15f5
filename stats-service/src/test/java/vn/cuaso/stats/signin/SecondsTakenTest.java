package vn.cuaso.stats.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecondsTakenTest {

    @Test
    void percentilesAreTheTimesAtTheirRanks() {
        assertThat(SecondsTaken.of(new TreeMap<>(Map.of(10, 50L, 20, 44L, 30, 5L, 90, 1L))))
                .contains(new SecondsTaken(10, 30));
        assertThat(SecondsTaken.of(new TreeMap<>(Map.of(10, 49L, 20, 46L, 30, 4L, 90, 1L))))
                .contains(new SecondsTaken(20, 20));
        assertThat(SecondsTaken.of(new TreeMap<>(Map.of(7, 1L)))).contains(new SecondsTaken(7, 7));
    }

    @Test
    void withoutSignInsThereIsNone() {
        assertThat(SecondsTaken.of(new TreeMap<>())).isEmpty();
    }
}
