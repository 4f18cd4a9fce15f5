package vn.cuaso.qr.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.qr.redis.Partition;

class SessionIdTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void idNamesThePartitionByItsFirstCharacter() {
        assertThat(new SessionId("0" + "z".repeat(25)).partition()).isEqualTo(new Partition(0));
        assertThat(new SessionId("f" + "0".repeat(25)).partition()).isEqualTo(new Partition(15));
        assertThat(new SessionId("g" + "0".repeat(25)).partition()).isEqualTo(new Partition(0));
        assertThat(new SessionId("z" + "0".repeat(25)).partition()).isEqualTo(new Partition(15));
    }

    @Test
    void handlesLieInTheirSessionsPartitionAndReachAllOfIt() {
        var session = SessionId.random(random);

        var handles = IntStream.range(0, 200)
                .mapToObj(i -> Handle.random(random, session))
                .toList();

        assertThat(handles)
                .doesNotHaveDuplicates()
                .allSatisfy(handle -> assertThat(handle.partition()).isEqualTo(session.partition()));
        assertThat(handles.stream().map(handle -> handle.value().charAt(0)).distinct())
                .hasSize(2);
    }

    @Test
    void handleIsTheNumberThatItsBytesAre() {
        for (var text :
                new String[] {"00000000000000000000000000", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "00000000000000000000000010"
                }) {
            var handle = new Handle(text);
            assertThat(handle.bytes()).hasSize(Handle.BYTES);
            assertThat(Handle.of(handle.bytes())).contains(handle);
        }
        assertThat(new BigInteger(1, new Handle("00000000000000000000000010").bytes()))
                .isEqualTo(32);
    }

    @Test
    void numberOfMoreThan130BitsIsNoHandle() {
        var bytes = new byte[Handle.BYTES];
        bytes[0] = 4;

        assertThat(Handle.of(bytes)).isEmpty();
        assertThat(Handle.of(new byte[Handle.BYTES - 1])).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0000000000000000000000000",
                "000000000000000000000000000",
                "i0000000000000000000000000",
                "A0000000000000000000000000",
                "0000000000000000000000000\n"
            })
    void whatIsNoIdIsNotRead(String text) {
        assertThat(SessionId.parse(text)).isEmpty();
        if (text != null) {
            assertThatThrownBy(() -> new SessionId(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Handle(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
