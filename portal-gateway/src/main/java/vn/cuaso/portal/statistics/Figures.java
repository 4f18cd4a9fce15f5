package vn.cuaso.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/** The numbers of a period or a row, as stats-service answers them ({@code docs/dossier-statistics.md}). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figures(
        long opening,
        long received,
        long resolvedEarly,
        long resolvedOnDay,
        long resolvedLate,
        long resolved,
        long returned,
        long withdrawn,
        long inProgress,
        long waiting,
        long lateOpen,
        BigDecimal onTimePercent) {

    public String openingText() {
        return Written.number(opening);
    }

    public String receivedText() {
        return Written.number(received);
    }

    public String resolvedText() {
        return Written.number(resolved);
    }

    public String resolvedLateText() {
        return Written.number(resolvedLate);
    }

    public String onTimeText() {
        return Written.percent(onTimePercent);
    }

    public String returnedText() {
        return Written.number(returned);
    }

    public String withdrawnText() {
        return Written.number(withdrawn);
    }

    public String inProgressText() {
        return Written.number(inProgress);
    }

    public String waitingText() {
        return Written.number(waiting);
    }

    public String lateOpenText() {
        return Written.number(lateOpen);
    }
}
