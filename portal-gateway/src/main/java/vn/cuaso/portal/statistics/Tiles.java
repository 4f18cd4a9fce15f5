package vn.cuaso.portal.statistics;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import vn.cuaso.portal.statistics.Tile.Subject;

/**
 * The four tiles.
 *
 * @param time when the figures were counted, as hour and minute in Vietnam; empty without figures
 * @param day the day of that time
 */
public record Tiles(List<Tile> tiles, String time, String day) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public Tiles {
        tiles = List.copyOf(tiles);
    }

    /** Whether stats-service has said anything. */
    public boolean known() {
        return !time.isEmpty();
    }

    /** The figures of an answer; fails when it is incomplete. */
    static Tiles of(Summary summary) {
        var counted = summary.asOf().atZoneSameInstant(VIETNAM);
        List<Tile> tiles = List.of(
                Tile.of(Subject.TIMELY, summary.onTime()),
                Tile.of(Subject.RECEIVED, summary.received()),
                Tile.of(Subject.RESOLVED, summary.resolved()),
                Tile.of(Subject.OPEN, summary.inProgress()));
        return new Tiles(tiles, TIME.format(counted), DAY.format(counted));
    }

    static Tiles unknown() {
        return new Tiles(Arrays.stream(Subject.values()).map(Tile::unknown).toList(), "", "");
    }
}
