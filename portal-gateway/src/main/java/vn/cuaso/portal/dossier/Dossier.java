package vn.cuaso.portal.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.cuaso.portal.statistics.Channel;
import vn.cuaso.portal.statistics.Written;

/** How far a dossier has come, as stats-service answers it ({@code docs/dossier-statistics.md}). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dossier(
        OffsetDateTime asOf,
        String code,
        Agency agency,
        String field,
        String procedure,
        String channel,
        String state,
        String timeliness,
        boolean dueSoon,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        List<Step> steps) {

    /** Who has it. */
    public record Agency(String code, String name) {}

    /** Something that has happened to it. */
    public record Step(String kind, OffsetDateTime at) {

        public StepKind what() {
            return StepKind.valueOf(constant(kind));
        }

        public String time() {
            return Written.time(at);
        }

        public String day() {
            return Written.day(at);
        }
    }

    /** What can happen. */
    public enum StepKind {
        RECEIVED,
        SUPPLEMENT_REQUESTED,
        SUPPLEMENTED,
        RESOLVED,
        RETURNED,
        WITHDRAWN
    }

    /** Where it stands, in one word. */
    public enum Standing {
        IN_PROGRESS,
        DUE_SOON,
        OVERDUE,
        WAITING,
        EARLY,
        ON_DAY,
        LATE,
        RETURNED,
        WITHDRAWN
    }

    public Standing standing() {
        return switch (state) {
            case "in-progress" -> underWay();
            case "waiting" -> Standing.WAITING;
            case "resolved" -> Standing.valueOf(constant(timeliness));
            default -> Standing.valueOf(constant(state));
        };
    }

    private Standing underWay() {
        if (timeliness.equals("overdue")) {
            return Standing.OVERDUE;
        }
        return dueSoon ? Standing.DUE_SOON : Standing.IN_PROGRESS;
    }

    /** How its standing is coloured: a notice's kind, empty for the plain one. */
    public String tone() {
        return switch (standing()) {
            case IN_PROGRESS, DUE_SOON -> "";
            case WAITING -> "warning";
            case EARLY, ON_DAY -> "success";
            case OVERDUE, LATE -> "danger";
            case RETURNED, WITHDRAWN -> "";
        };
    }

    /** Name of the icon in the sprite. */
    public String icon() {
        return switch (standing()) {
            case IN_PROGRESS, DUE_SOON, RETURNED, WITHDRAWN -> "info-circle";
            case WAITING, OVERDUE -> "exclamation-triangle";
            case EARLY, ON_DAY, LATE -> "check-circle";
        };
    }

    /** Its page. */
    public String address() {
        return "/lookup?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    public Channel handedIn() {
        return Channel.of(channel);
    }

    public boolean open() {
        return endedAt == null;
    }

    public String receivedDay() {
        return Written.day(receivedAt);
    }

    public String dueTime() {
        return Written.time(dueAt);
    }

    public String dueDay() {
        return Written.day(dueAt);
    }

    public String time() {
        return Written.time(asOf);
    }

    public String day() {
        return Written.day(asOf);
    }

    private static String constant(String wireName) {
        return wireName.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
