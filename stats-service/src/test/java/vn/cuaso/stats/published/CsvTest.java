package vn.cuaso.stats.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.published.Csv.Separator;

class CsvTest {

    @Test
    void beginsWithTheMarkThatTellsSpreadsheetsOfUtf8() {
        var csv = new Csv(Separator.COMMA)
                .line(List.of("Tên", "Số"))
                .line(Arrays.asList("UBND huyện Sông Xanh", 12L))
                .line(Arrays.asList(null, new BigDecimal("98.99")));
        assertThat(csv).hasToString("\uFEFFTên,Số\r\nUBND huyện Sông Xanh,12\r\n,98.99\r\n");
    }

    @Test
    void textsWithSeparatorsQuotesOrLineBreaksAreQuoted() {
        assertThat(new Csv(Separator.COMMA).line(List.of("a,b", "c;d", "e\"f", "g\nh")))
                .hasToString("\uFEFF\"a,b\",c;d,\"e\"\"f\",\"g\nh\"\r\n");
        assertThat(new Csv(Separator.SEMICOLON).line(List.of("a,b", "c;d"))).hasToString("\uFEFFa,b;\"c;d\"\r\n");
    }

    @Test
    void textThatSpreadsheetsWouldRunAsAFormulaStaysText() {
        assertThat(new Csv(Separator.COMMA).line(List.of("=HYPERLINK(1)", "+1", "-1", "@SUM", -1L)))
                .hasToString("\uFEFF'=HYPERLINK(1),'+1,'-1,'@SUM,-1\r\n");
    }

    @Test
    void unknownSeparatorIsRefused() {
        assertThatThrownBy(() -> Separator.parse("tab")).isInstanceOf(QuestionException.class);
    }
}
