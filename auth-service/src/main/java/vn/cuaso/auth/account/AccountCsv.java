package vn.cuaso.auth.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cuaso.auth.account.AccountProblem.Column;

/** The CSV file of accounts: a header that names the columns, in any order, then one account a line. */
final class AccountCsv {

    private AccountCsv() {}

    /**
     * @param line where the account stands in the file, counted from 1
     */
    record Line(int line, AccountForm form) {}

    /**
     * @throws CsvProblem when nothing can be read at all, or a line has more or fewer fields than the header
     */
    static List<Line> read(String text) throws CsvProblem {
        List<CsvText.Entry> entries = CsvText.parse(text);
        if (entries.isEmpty()) {
            throw new CsvProblem(1, "the file is empty");
        }
        List<Column> header = header(entries.getFirst());
        List<Line> lines = new ArrayList<>();
        for (CsvText.Entry entry : entries.subList(1, entries.size())) {
            lines.add(new Line(entry.line(), form(header, entry)));
        }
        return lines;
    }

    private static List<Column> header(CsvText.Entry entry) throws CsvProblem {
        Map<String, Column> known =
                Arrays.stream(Column.values()).collect(Collectors.toMap(Column::wireName, column -> column));
        List<Column> header = new ArrayList<>();
        for (String name : entry.fields()) {
            Column column = known.get(name.strip());
            if (column == null) {
                throw new CsvProblem(entry.line(), "there is no column \"%s\"".formatted(name.strip()));
            }
            header.add(column);
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new CsvProblem(entry.line(), "a column is named twice");
        }
        for (Column column : List.of(Column.CITIZEN_ID, Column.NAME, Column.IDENTITY_LEVEL)) {
            if (!header.contains(column)) {
                throw new CsvProblem(entry.line(), "the column \"%s\" is missing".formatted(column.wireName()));
            }
        }
        return header;
    }

    private static AccountForm form(List<Column> header, CsvText.Entry entry) throws CsvProblem {
        if (entry.fields().size() != header.size()) {
            throw new CsvProblem(
                    entry.line(),
                    "%d fields, but the header has %d".formatted(entry.fields().size(), header.size()));
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), entry.fields().get(i));
        }
        return new AccountForm(
                values.get(Column.CITIZEN_ID),
                values.get(Column.NAME),
                values.get(Column.BIRTH_DATE),
                values.get(Column.ADDRESS),
                values.get(Column.PHONE),
                values.get(Column.EMAIL),
                values.get(Column.IDENTITY_LEVEL),
                values.get(Column.STATUS),
                values.get(Column.PASSWORD));
    }
}
