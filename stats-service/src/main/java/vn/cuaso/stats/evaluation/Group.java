package vn.cuaso.stats.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/** The groups of the index (QĐ 766/QĐ-TTg), in its order, with the points that can be had. */
public enum Group {
    OPENNESS(18),
    TIMELINESS(20),
    DIGITISATION(22),
    ONLINE_SERVICES(12),
    ONLINE_PAYMENT(10),
    SATISFACTION(18);

    private final BigDecimal most;

    Group(int most) {
        this.most = BigDecimal.valueOf(most);
    }

    BigDecimal most() {
        return most;
    }

    /** Its name in answers and in the file. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
