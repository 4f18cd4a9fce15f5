package vn.cuaso.stats.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cuaso.stats.published.Csv;
import vn.cuaso.stats.published.Csv.Separator;

/** Writes answers as spreadsheets have them, with headings in Vietnamese or English. */
final class FiguresCsv {

    private static final List<String> VIETNAMESE = List.of(
            "Tồn đầu kỳ",
            "Tiếp nhận",
            "Giải quyết trước hạn",
            "Giải quyết đúng hạn",
            "Giải quyết trễ hạn",
            "Đã giải quyết",
            "Trả lại",
            "Rút",
            "Đang xử lý cuối kỳ",
            "Trong đó chờ bổ sung",
            "Trong đó quá hạn",
            "Tỷ lệ đúng hạn (%)",
            "Số ngày làm việc bình quân");
    private static final List<String> ENGLISH = List.of(
            "Opening",
            "Received",
            "Resolved early",
            "Resolved on the day",
            "Resolved late",
            "Resolved",
            "Returned",
            "Withdrawn",
            "In progress at the end",
            "Of these waiting",
            "Of these late",
            "On time (%)",
            "Average working days");

    private FiguresCsv() {}

    static String of(SeriesBody series, Separator separator, boolean english) {
        var csv = new Csv(separator);
        csv.line(headings(english, english ? List.of("Period", "From", "To") : List.of("Kỳ", "Từ ngày", "Đến ngày")));
        series.points()
                .forEach(point ->
                        csv.line(line(Arrays.asList(point.name(), point.from(), point.to()), point.figures())));
        return csv.toString();
    }

    static String of(TableBody table, Separator separator, boolean english) {
        var csv = new Csv(separator);
        csv.line(headings(english, english ? List.of("Code", "Name") : List.of("Mã", "Tên")));
        table.rows().forEach(row -> csv.line(line(Arrays.asList(row.key(), row.name()), row.figures())));
        if (table.direct() != null) {
            csv.line(
                    line(Arrays.asList(null, english ? "The agency itself" : "Trực tiếp tại cơ quan"), table.direct()));
        }
        csv.line(line(Arrays.asList(null, english ? "Total" : "Tổng cộng"), table.total()));
        return csv.toString();
    }

    private static List<Object> headings(boolean english, List<String> first) {
        var headings = new ArrayList<Object>(first);
        headings.addAll(english ? ENGLISH : VIETNAMESE);
        return headings;
    }

    private static List<Object> line(List<?> first, FiguresBody figures) {
        var line = new ArrayList<Object>(first);
        line.addAll(figures.cells());
        return line;
    }
}
