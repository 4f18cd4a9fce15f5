package vn.cuaso.stats.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a file of holidays; {@code resources/calendar/vietnam.properties} says how one is written. */
final class CalendarFile {

    private CalendarFile() {}

    /** How a day or some days differ from what the week says. */
    record Entry(LocalDate from, LocalDate to, boolean worked) {}

    /** The days that differ, to whether they are worked. Throws {@link IllegalArgumentException} naming the entry. */
    static Map<LocalDate, Boolean> read(Reader reader) {
        var exceptions = new HashMap<LocalDate, Boolean>();
        entries(reader)
                .forEach((key, entry) -> entry.from()
                        .datesUntil(entry.to().plusDays(1))
                        .forEach(day -> {
                            if (exceptions.put(day, entry.worked()) != null) {
                                throw new IllegalArgumentException("the calendar names " + day + " twice, in " + key);
                            }
                        }));
        return exceptions;
    }

    /** The entries by what stands left of the equals sign, in order. */
    static Map<String, Entry> entries(Reader reader) {
        var properties = new Properties();
        try {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar cannot be read", e);
        }
        var entries = new TreeMap<String, Entry>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, entry(key, properties.getProperty(key))));
        return entries;
    }

    private static Entry entry(String key, String value) {
        var days = key.split("\\.\\.", 2);
        var words = value.split(",", 3);
        try {
            var from = LocalDate.parse(days[0]);
            var to = LocalDate.parse(days[days.length - 1]);
            if (words.length == 3 && !to.isBefore(from)) {
                oneOf(words[1].strip(), "announced", "rule");
                return new Entry(from, to, oneOf(words[0].strip(), "open", "closed"));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the calendar's entry " + key + " is wrong: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "the calendar's entry " + key + " is not <day>[..<day>] = closed|open, announced|rule, why");
    }

    private static boolean oneOf(String word, String yes, String no) {
        if (!word.equals(yes) && !word.equals(no)) {
            throw new IllegalArgumentException(word + " is neither " + yes + " nor " + no);
        }
        return word.equals(yes);
    }
}
