package vn.cuaso.local.demo;

import java.util.List;
import java.util.Random;
import vn.cuaso.events.Agency;

/** The agencies and procedures of the demonstration. None of them exists; the unit code is that of Thanh Hóa. */
final class Province {

    private static final List<Agency> AGENCIES = List.of(
            new Agency("H56.01", "Sở Hành chính công (bản mẫu)"),
            new Agency("H56.02", "Sở Đất đai và Xây dựng (bản mẫu)"),
            new Agency("H56.31", "UBND thành phố Bình Minh"),
            new Agency("H56.32", "UBND huyện Sông Xanh"),
            new Agency("H56.33", "UBND huyện Đồi Thông"),
            new Agency("H56.34", "UBND thị xã Cửa Lạch"),
            new Agency("H56.32.05", "UBND xã Ruộng Vàng"),
            new Agency("H56.33.11", "UBND xã Suối Mơ"));

    private static final List<Procedure> PROCEDURES = List.of(
            new Procedure("1.099001.000.00.00.H56", "Hộ tịch", 1),
            new Procedure("1.099002.000.00.00.H56", "Chứng thực", 1),
            new Procedure("1.099003.000.00.00.H56", "Đất đai", 20),
            new Procedure("1.099004.000.00.00.H56", "Đất đai", 10),
            new Procedure("1.099005.000.00.00.H56", "Xây dựng", 15),
            new Procedure("1.099006.000.00.00.H56", "Thành lập và hoạt động doanh nghiệp", 3),
            new Procedure("1.099007.000.00.00.H56", "Bảo trợ xã hội", 7),
            new Procedure("1.099008.000.00.00.H56", "Giao thông vận tải", 5));

    private static final int OFFICERS = 24;

    private Province() {}

    /**
     * A procedure.
     *
     * @param workingDays the time within which the result is promised
     */
    record Procedure(String code, String field, int workingDays) {}

    static Agency someAgency(Random random) {
        return AGENCIES.get(random.nextInt(AGENCIES.size()));
    }

    static Procedure someProcedure(Random random) {
        return PROCEDURES.get(random.nextInt(PROCEDURES.size()));
    }

    /** An officer without a name: "Cán bộ 01" to "Cán bộ 24". */
    static String someOfficer(Random random) {
        return "Cán bộ %02d".formatted(random.nextInt(1, OFFICERS + 1));
    }
}
