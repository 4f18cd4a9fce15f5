package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountCsvTest {

    private static final String HEADER = "citizen_id,name,identity_level,address\n";

    @Test
    void quotesCommasAndLineBreaksBelongToTheField() throws CsvProblem {
        List<AccountCsv.Line> lines = AccountCsv.read(
                "\uFEFFname,citizen_id,address,identity_level\r\n\"Lê \"\"Thử\"\"\",1,\"Phố 1,\nxã 2\",2\r\n\r\nB,2,,1");

        assertThat(lines)
                .containsExactly(
                        new AccountCsv.Line(
                                2,
                                new AccountForm("1", "Lê \"Thử\"", null, "Phố 1,\nxã 2", null, null, "2", null, null)),
                        new AccountCsv.Line(5, new AccountForm("2", "B", null, "", null, null, "1", null, null)));
    }

    @Test
    void unreadableFilesAreRefusedWithTheLine() {
        assertProblem("", 1, "the file is empty");
        assertProblem("citizen_id,name\n", 1, "the column \"identity_level\" is missing");
        assertProblem("citizen_id,name,identity_level,shoe_size\n", 1, "there is no column \"shoe_size\"");
        assertProblem("citizen_id,name,name,identity_level\n", 1, "a column is named twice");
        assertProblem(HEADER + "1,A,2,\n2,B,2\n", 3, "3 fields, but the header has 4");
        assertProblem(HEADER + "1,\"A,2,x\n\n", 2, "a quoted field does not end");
        assertProblem(HEADER + "1,\"A\"B,2,x\n", 2, "something follows a closing quote");
    }

    private static void assertProblem(String text, int line, String reason) {
        assertThatThrownBy(() -> AccountCsv.read(text))
                .isInstanceOfSatisfying(
                        CsvProblem.class, problem -> assertThat(problem.line()).isEqualTo(line))
                .hasMessage(reason);
    }
}
