package vn.cuaso.portal.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tiles and of <em>Thống kê</em>. They stand in {@code messages/statistics_*.properties}. */
@MessageBundle("statistics")
public interface StatisticsMessages {

    @Message
    String heading();

    @Message
    String howCounted();

    @Message
    String subject(Tile.Subject subject);

    @Message
    String unit();

    @Message
    String month(String month);

    @Message
    String yearToDate(String year);

    @Message
    String now();

    @Message
    String unknown();

    @Message
    String nothing();

    @Message
    String counted(String time, String day);

    @Message
    String away();

    @Message
    String lead();

    @Message
    String definitions();

    @Message
    String definition(Tile.Subject subject);

    @Message
    String balance();

    @Message
    String trial();

    @Message
    String data();
}
