package vn.cuaso.auth.account;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 writes them; a byte order mark, LF and blank lines are forgiven. */
final class CsvText {

    private final String text;
    private int position;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
        this.position = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /**
     * @param line where the record begins, counted from 1
     */
    record Entry(int line, List<String> fields) {}

    /**
     * @throws CsvProblem when a quoted field does not end, or goes on after its closing quote
     */
    static List<Entry> parse(String text) throws CsvProblem {
        CsvText csv = new CsvText(text);
        List<Entry> entries = new ArrayList<>();
        while (csv.position < text.length()) {
            Entry entry = csv.entry();
            if (!entry.fields().equals(List.of(""))) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private Entry entry() throws CsvProblem {
        int startsAt = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            fields.add(field());
        }
        endOfLine();
        return new Entry(startsAt, fields);
    }

    private String field() throws CsvProblem {
        return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() throws CsvProblem {
        int startsAt = line;
        StringBuilder field = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '"' && !text.startsWith("\"\"", position)) {
                position++;
                return field.toString();
            }
            if (character == '"') {
                position++;
            }
            if (character == '\n') {
                line++;
            }
            field.append(character);
        }
        throw new CsvProblem(startsAt, "a quoted field does not end");
    }

    private void endOfLine() throws CsvProblem {
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
        }
        if (position < text.length()) {
            if (text.charAt(position) != '\n') {
                throw new CsvProblem(line, "something follows a closing quote");
            }
            position++;
            line++;
        }
    }
}
