package vn.cuaso.portal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferenceNumbersTest {

    @Test
    @DisplayName("OP-9: a reference number can be read out on the telephone, and is not met twice")
    void numbersAreReadableAndDiffer() {
        ReferenceNumbers references = new ReferenceNumbers(new SecureRandom());

        Stream<String> some = IntStream.range(0, 1000).mapToObj(_ -> references.next());

        assertThat(some)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}"));
    }
}
