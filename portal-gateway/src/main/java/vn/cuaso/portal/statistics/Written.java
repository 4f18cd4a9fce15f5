package vn.cuaso.portal.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as pages show them: the same in both languages, as on the mission's screens. */
public final class Written {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private Written() {}

    /** Such as {@code 43,875}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as {@code 98.99%}; empty for nothing. */
    public static String percent(BigDecimal percent) {
        return percent == null ? "" : String.format(Locale.ROOT, "%.2f%%", percent);
    }

    /** Such as {@code 19.80}; empty for nothing. */
    public static String points(BigDecimal points) {
        return points == null ? "" : String.format(Locale.ROOT, "%.2f", points);
    }

    /** The day that it is in Vietnam at a moment, whatever offset it was read with. */
    public static LocalDate date(OffsetDateTime moment) {
        return moment.atZoneSameInstant(VIETNAM).toLocalDate();
    }

    public static String time(OffsetDateTime moment) {
        return TIME.format(moment.atZoneSameInstant(VIETNAM));
    }

    public static String day(OffsetDateTime moment) {
        return DAY.format(moment.atZoneSameInstant(VIETNAM));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
