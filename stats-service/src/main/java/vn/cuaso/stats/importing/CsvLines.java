package vn.cuaso.stats.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cuaso.events.Agency;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.stats.dossier.DossierEventReader;
import vn.cuaso.stats.dossier.DossierEventReader.Read;
import vn.cuaso.stats.life.EventKind;

/** Comma-separated values with a header that names the columns, in any order (RFC 4180, an event on one line). */
final class CsvLines implements LineFormat {

    /** The columns; their names in the file are these in small letters. */
    enum Column {
        ID,
        SOURCE,
        TYPE,
        SEQUENCE,
        TIME,
        CODE,
        PROCEDURE,
        AGENCY_CODE,
        AGENCY_NAME,
        FIELD,
        CHANNEL,
        APPLICANT,
        OCCURRED_AT,
        DUE_AT,
        OFFICER;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final DossierEventReader events;
    private final List<Column> columns;

    private CsvLines(DossierEventReader events, List<Column> columns) {
        this.events = events;
        this.columns = columns;
    }

    /** Reads the first line. Throws {@link IllegalArgumentException} with what is wrong with it. */
    static CsvLines ofHeader(byte[] line, DossierEventReader events) {
        var known = Arrays.stream(Column.values()).collect(Collectors.toMap(Column::title, column -> column));
        var columns = fields(text(line)).stream()
                .map(title -> Optional.ofNullable(known.get(title.strip()))
                        .orElseThrow(() -> new IllegalArgumentException("there is no column " + title)))
                .toList();
        for (var column : Column.values()) {
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new IllegalArgumentException("the column " + column.title() + " is named twice");
            }
            if (column != Column.APPLICANT && !columns.contains(column)) {
                throw new IllegalArgumentException("the column " + column.title() + " is missing");
            }
        }
        return new CsvLines(events, columns);
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public Read read(byte[] line) {
        try {
            return events.check(event(fields(text(line))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Read.Impossible(
                    e instanceof DateTimeException ? "a time is not an RFC 3339 timestamp" : e.getMessage());
        }
    }

    private CloudEvent<DossierEvent> event(List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d fields, but the header has %d".formatted(fields.size(), columns.size()));
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int index = 0; index < fields.size(); index++) {
            values.put(columns.get(index), fields.get(index));
        }
        var data = data(values);
        return new CloudEvent<>(
                values.get(Column.ID),
                source(values.get(Column.SOURCE)),
                data.dossier().code(),
                time(values.get(Column.TIME)),
                sequence(values.get(Column.SEQUENCE)),
                data);
    }

    private static DossierEvent data(Map<Column, String> values) {
        var dossier = new Dossier(
                values.get(Column.CODE),
                values.get(Column.PROCEDURE),
                new Agency(values.get(Column.AGENCY_CODE), values.get(Column.AGENCY_NAME)),
                values.get(Column.FIELD),
                channel(values.get(Column.CHANNEL)),
                Optional.ofNullable(values.get(Column.APPLICANT)).filter(subject -> !subject.isEmpty()));
        var at = time(values.get(Column.OCCURRED_AT));
        var due = time(values.get(Column.DUE_AT));
        var officer = values.get(Column.OFFICER);
        return switch (kind(values.get(Column.TYPE))) {
            case RECEIVED -> new DossierEvent.Received(dossier, at, due, officer);
            case SUPPLEMENT_REQUESTED -> new DossierEvent.SupplementRequested(dossier, at, due, officer);
            case SUPPLEMENTED -> new DossierEvent.Supplemented(dossier, at, due, officer);
            case RESOLVED -> new DossierEvent.Resolved(dossier, at, due, officer);
            case RETURNED -> new DossierEvent.Returned(dossier, at, due, officer);
            case WITHDRAWN -> new DossierEvent.Withdrawn(dossier, at, due, officer);
        };
    }

    private static EventKind kind(String text) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.storedName().equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("the type is no dossier event"));
    }

    private static Dossier.Channel channel(String text) {
        return Arrays.stream(Dossier.Channel.values())
                .filter(channel -> channel.name().equalsIgnoreCase(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("channel is not online, counter or post"));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static URI source(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("source is not a URI reference", e);
        }
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("sequence is not a decimal number", e);
        }
    }

    private static String text(byte[] line) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the line is not UTF-8", e);
        }
    }

    private static List<String> fields(String line) {
        return CsvFields.of(line);
    }
}
