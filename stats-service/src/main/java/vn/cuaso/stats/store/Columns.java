package vn.cuaso.stats.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Turns rows into one array per column, the parameters of a statement that begins with {@code unnest}. */
public final class Columns<T> {

    private final List<T> rows;
    private final Tuple tuple = Tuple.tuple();

    /**
     * Begins without columns.
     *
     * @param first the parameters that are no arrays and stand before them
     */
    public Columns(List<T> rows, Object... first) {
        this.rows = rows;
        for (var value : first) {
            tuple.addValue(value);
        }
    }

    public Columns<T> texts(Function<T, String> column) {
        tuple.addArrayOfString(rows.stream().map(column).toArray(String[]::new));
        return this;
    }

    public Columns<T> numbers(ToLongFunction<T> column) {
        tuple.addArrayOfLong(rows.stream().mapToLong(column).boxed().toArray(Long[]::new));
        return this;
    }

    public Columns<T> days(Function<T, LocalDate> column) {
        tuple.addArrayOfLocalDate(rows.stream().map(column).toArray(LocalDate[]::new));
        return this;
    }

    /** Moments; null where there is none. */
    public Columns<T> times(Function<T, Instant> column) {
        tuple.addArrayOfOffsetDateTime(
                rows.stream().map(column).map(Columns::offset).toArray(OffsetDateTime[]::new));
        return this;
    }

    public Columns<T> bytes(Function<T, byte[]> column) {
        // The client's own type: the tuple of Mutiny wraps single buffers alone.
        tuple.addValue(rows.stream().map(column).map(Buffer::buffer).toArray(Buffer[]::new));
        return this;
    }

    public Columns<T> flags(Predicate<T> column) {
        tuple.addArrayOfBoolean(rows.stream().map(column::test).toArray(Boolean[]::new));
        return this;
    }

    public Tuple tuple() {
        return tuple;
    }

    private static OffsetDateTime offset(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
