package vn.cuaso.portal.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reduces Vietnamese words to what people type in a hurry: small letters without marks. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    /** {@code Đăng ký khai sinh} becomes {@code dang ky khai sinh}. */
    static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD);
        // đ is a letter of its own and does not come apart.
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** The words of a text, folded; none for a text without letters or digits. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
