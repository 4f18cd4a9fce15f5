package vn.cuaso.stats.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of some dossiers.
 *
 * @param numerator the dossiers in the part
 * @param denominator all of them
 */
public record Share(Period period, long numerator, long denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** A share of something, or of nothing. */
    public Share {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("a share of " + numerator + " in " + denominator);
        }
    }

    /** In percent with two decimals, cut off so that it is never shown better than it is; nothing of nothing has none. */
    Optional<BigDecimal> percent() {
        if (denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.DOWN));
    }
}
