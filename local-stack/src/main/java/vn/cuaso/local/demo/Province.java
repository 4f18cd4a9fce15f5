package vn.cuaso.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.cuaso.events.Agency;

/** The agencies and procedures of the demonstration. None of them exists; the unit code is that of Thanh Hóa. */
final class Province {

    private static final List<String> DEPARTMENTS = List.of(
            "Sở Hành chính công",
            "Sở Đất đai và Xây dựng",
            "Sở Giao thông",
            "Sở Kinh doanh",
            "Sở Lao động",
            "Sở Y dược",
            "Sở Học tập",
            "Sở Văn hóa cơ sở",
            "Sở Nông lâm",
            "Sở Tư pháp cộng đồng");
    private static final List<String> DISTRICTS = List.of(
            "thành phố Bình Minh",
            "huyện Sông Xanh",
            "huyện Đồi Thông",
            "thị xã Cửa Lạch",
            "huyện Núi Bạc",
            "huyện Đồng Lúa",
            "huyện Suối Trong",
            "huyện Rừng Lim",
            "huyện Bến Đò",
            "huyện Cồn Cát",
            "huyện Hòn Gió",
            "thị xã Mía Đường");
    private static final List<String> COMMUNES =
            List.of("Ruộng Vàng", "Suối Mơ", "Cầu Đá", "Bãi Dâu", "Giếng Ngọc", "Đồi Chè");

    private static final int FIRST_DISTRICT = 31;
    private static final double SHARE_OF_DEPARTMENTS = 0.2;
    private static final double SHARE_OF_DISTRICTS = 0.35;
    private static final int OFFICERS = 24;

    /** By working days, the shortest first. */
    private static final List<Procedure> PROCEDURES = List.of(
            new Procedure("1.099001.000.00.00.H56", "Hộ tịch", 1),
            new Procedure("1.099002.000.00.00.H56", "Chứng thực", 2),
            new Procedure("1.099003.000.00.00.H56", "Thành lập và hoạt động doanh nghiệp", 3),
            new Procedure("1.099004.000.00.00.H56", "Giao thông vận tải", 5),
            new Procedure("1.099005.000.00.00.H56", "Bảo trợ xã hội", 7),
            new Procedure("1.099006.000.00.00.H56", "Lý lịch tư pháp", 10),
            new Procedure("1.099007.000.00.00.H56", "Xây dựng", 15),
            new Procedure("1.099008.000.00.00.H56", "Dược phẩm", 20),
            new Procedure("1.099009.000.00.00.H56", "Đất đai", 30),
            new Procedure("1.099010.000.00.00.H56", "Đất đai", 45),
            new Procedure("1.099011.000.00.00.H56", "Người có công", 60),
            new Procedure("1.099012.000.00.00.H56", "Bồi thường, hỗ trợ, tái định cư", 90));

    private static final List<Agency> AGENCIES = agencies();

    private Province() {}

    /**
     * A procedure.
     *
     * @param workingDays the time within which the result is promised
     */
    record Procedure(String code, String field, int workingDays) {}

    static List<Procedure> procedures() {
        return PROCEDURES;
    }

    static List<Agency> allAgencies() {
        return AGENCIES;
    }

    /** The number of an agency; those of the province get fewer dossiers than those below. */
    static int someAgency(RandomGenerator random) {
        var level = random.nextDouble();
        if (level < SHARE_OF_DEPARTMENTS) {
            return random.nextInt(DEPARTMENTS.size());
        }
        if (level < SHARE_OF_DEPARTMENTS + SHARE_OF_DISTRICTS) {
            return DEPARTMENTS.size() + leaning(random, DISTRICTS.size());
        }
        return DEPARTMENTS.size()
                + DISTRICTS.size()
                + leaning(random, DISTRICTS.size()) * COMMUNES.size()
                + random.nextInt(COMMUNES.size());
    }

    /** An officer without a name: "Cán bộ 01" to "Cán bộ 24". */
    static String someOfficer(RandomGenerator random) {
        return "Cán bộ %02d".formatted(random.nextInt(1, OFFICERS + 1));
    }

    /** The first ones more often: towns are larger than what lies in the mountains. */
    private static int leaning(RandomGenerator random, int bound) {
        return Math.min(random.nextInt(bound), random.nextInt(bound));
    }

    private static List<Agency> agencies() {
        List<Agency> agencies = new ArrayList<>();
        for (int number = 1; number <= DEPARTMENTS.size(); number++) {
            agencies.add(new Agency("H56.%02d".formatted(number), DEPARTMENTS.get(number - 1) + " (bản mẫu)"));
        }
        for (int number = 0; number < DISTRICTS.size(); number++) {
            agencies.add(new Agency("H56.%02d".formatted(FIRST_DISTRICT + number), "UBND " + DISTRICTS.get(number)));
        }
        for (int district = 0; district < DISTRICTS.size(); district++) {
            for (int number = 1; number <= COMMUNES.size(); number++) {
                var code = "H56.%02d.%02d".formatted(FIRST_DISTRICT + district, number);
                agencies.add(new Agency(code, "UBND xã " + COMMUNES.get(number - 1) + " " + (district + 1)));
            }
        }
        return List.copyOf(agencies);
    }
}
