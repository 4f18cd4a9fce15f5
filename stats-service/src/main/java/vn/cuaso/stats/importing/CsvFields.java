package vn.cuaso.stats.importing;

import java.util.ArrayList;
import java.util.List;

/** Takes a line apart (RFC 4180). */
final class CsvFields {

    private final String line;
    private final List<String> fields = new ArrayList<>();
    private int position;

    private CsvFields(String line) {
        this.line = line;
    }

    /** The fields. Throws {@link IllegalArgumentException} when a quote is not ended or stands inside a field. */
    static List<String> of(String line) {
        var fields = new CsvFields(line);
        fields.read();
        return fields.fields;
    }

    private void read() {
        while (true) {
            fields.add(position < line.length() && line.charAt(position) == '"' ? quoted() : plain());
            if (position == line.length()) {
                return;
            }
            position++;
        }
    }

    private String plain() {
        var comma = line.indexOf(',', position);
        var end = comma < 0 ? line.length() : comma;
        var field = line.substring(position, end);
        if (field.indexOf('"') >= 0) {
            throw new IllegalArgumentException("a quotation mark stands inside a field");
        }
        position = end;
        return field;
    }

    private String quoted() {
        var field = new StringBuilder();
        for (position++; position < line.length(); position++) {
            if (line.charAt(position) != '"') {
                field.append(line.charAt(position));
            } else if (position + 1 < line.length() && line.charAt(position + 1) == '"') {
                field.append('"');
                position++;
            } else {
                position++;
                if (position < line.length() && line.charAt(position) != ',') {
                    throw new IllegalArgumentException("something follows a quotation mark");
                }
                return field.toString();
            }
        }
        throw new IllegalArgumentException("a quotation mark is not closed");
    }
}
