package vn.cuaso.stats.check;

import java.util.List;

/**
 * What a check came to.
 *
 * @param differences where what is kept is not what the events come to, in words; the first of them
 * @param all how many there are
 */
public record Findings(long events, long dossiers, List<String> differences, long all) {

    public boolean agree() {
        return all == 0;
    }
}
