package vn.cuaso.auth.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a name as most of the country writes it: family name first, given name last. Not every people of Vietnam
 * does (Ê Đê and Gia Rai names, for instance, are built the other way round), so a name is taken apart only when it begins
 * with one of the family names that are in general use.
 *
 * @param middle empty for a name of two words
 */
record VietnameseName(String family, Optional<String> middle, String given) {

    private static final Set<String> FAMILY_NAMES = Set.of(
            "An", "Âu", "Bạch", "Bành", "Bùi", "Cao", "Châu", "Chu", "Cù", "Đàm", "Đào", "Đặng", "Đinh", "Đoàn", "Đỗ",
            "Đồng", "Đường", "Dương", "Giang", "Hà", "Hàn", "Hồ", "Hoàng", "Hứa", "Huỳnh", "Khổng", "Khuất", "Kiều",
            "Kim", "La", "Lại", "Lâm", "Lê", "Lều", "Lục", "Lưu", "Lương", "Lý", "Mạc", "Mai", "Nghiêm", "Ngô",
            "Nguyễn", "Nhữ", "Ninh", "Nông", "Ông", "Phạm", "Phan", "Phí", "Phó", "Phùng", "Phương", "Quách", "Quản",
            "Tạ", "Tăng", "Thái", "Thân", "Thạch", "Thẩm", "Tiêu", "Tô", "Tôn", "Tống", "Trần", "Triệu", "Trịnh",
            "Trương", "Từ", "Ứng", "Văn", "Vi", "Võ", "Vòng", "Vũ", "Vương");

    /** Empty for a name that is built in another way, or may be. */
    static Optional<VietnameseName> of(String name) {
        List<String> words = Arrays.stream(name.strip().split("\\s+")).toList();
        if (words.size() < 2 || !FAMILY_NAMES.contains(words.getFirst())) {
            return Optional.empty();
        }
        List<String> between = words.subList(1, words.size() - 1);
        return Optional.of(new VietnameseName(
                words.getFirst(),
                Optional.of(String.join(" ", between)).filter(middle -> !middle.isEmpty()),
                words.getLast()));
    }
}
