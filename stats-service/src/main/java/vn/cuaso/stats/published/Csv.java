package vn.cuaso.stats.published;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as spreadsheets read them (RFC 4180), with the mark that tells them that it is UTF-8. */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Spreadsheets take what begins so for a formula and run it (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private final char separator;
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** @param separator a comma, or the semicolon that spreadsheets expect where the comma separates decimals */
    public Csv(Separator separator) {
        this.separator = separator.character;
    }

    /** What stands between two columns. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        public static Separator parse(String name) {
            return switch (name) {
                case "comma" -> COMMA;
                case "semicolon" -> SEMICOLON;
                default -> throw new QuestionException("separator is comma or semicolon");
            };
        }
    }

    /** A line of texts and numbers; null is an empty cell. */
    public Csv line(List<?> cells) {
        text.append(cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
        return this;
    }

    private String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> written(value.toString());
        };
    }

    private String written(String value) {
        var plain = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        var special = plain.chars()
                .anyMatch(character ->
                        character == separator || character == '"' || character == '\n' || character == '\r');
        return special ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
