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

    @Message
    String how();

    @Message
    String formula(Tile.Subject subject);

    @Message
    String formulaName();

    @Message
    String numerator(Tile.Subject subject);

    @Message
    String denominator(Tile.Subject subject);

    @Message
    String period();

    @Message
    String days(String from, String to);

    @Message
    String asOf();

    @Message
    String live();

    @Message
    String province();

    @Message
    String choose();

    @Message
    String agency();

    @Message
    String from();

    @Message
    String to();

    @Message
    String step();

    @Message
    String stepName(Step step);

    @Message
    String by();

    @Message
    String breakdown(Breakdown by);

    @Message
    String show();

    @Message
    String ofOffice(String name);

    @Message
    String empty();

    @Message
    String emptyMeaning();

    @Message
    String refused();

    @Message
    String refusedMeaning();

    @Message
    String all();

    @Message
    String awayTitle();

    @Message
    String awayMeaning();

    @Message
    String past(String time);

    @Message
    String pastMeaning();

    @Message
    String balanceTitle();

    @Message
    String opening();

    @Message
    String received();

    @Message
    String resolved();

    @Message
    String resolvedLate();

    @Message
    String returned();

    @Message
    String withdrawn();

    @Message
    String inProgress();

    @Message
    String waiting();

    @Message
    String lateOpen();

    @Message
    String onTime();

    @Message
    String course();

    @Message
    String chart();

    @Message
    String chartMeaning();

    @Message
    String periodColumn();

    @Message
    String ongoing();

    @Message
    String restated(String day);

    @Message
    String total();

    @Message
    String withBelow();

    @Message
    String direct();

    @Message
    String breakdownTitle();

    @Message
    String nameColumn(Breakdown by);

    @Message
    String channelName(Channel channel);

    @Message
    String csv();

    @Message
    String csvSemicolon();

    @Message
    String print();

    @Message
    String openApi();

    @Message
    String tableCourse();

    @Message
    String tableBreakdown();

    @Message
    String periodOf(String from, String to);

    @Message
    String csvSeries();

    @Message
    String csvTable();
}
