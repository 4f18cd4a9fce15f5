package vn.cuaso.portal.search;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the procedures that hold every word of a query, in either language, with marks or without. A match in the name
 * counts for more than one in the keywords, and a name with the query's own marks for most: who types them means them.
 */
final class ProcedureSearch {

    private final List<Indexed> entries;

    ProcedureSearch(Catalogue catalogue) {
        this.entries = catalogue.procedures().stream()
                .map(procedure -> Indexed.of(procedure, catalogue))
                .toList();
    }

    /** All matches, the best first, equal ones in the catalogue's order. */
    List<Procedure> find(SearchQuery query) {
        List<String> words = SearchText.words(query.text());
        if (words.isEmpty() && !query.text().isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> query.admits(entry.procedure()))
                .flatMap(entry -> entry.match(query.text(), words).stream())
                .sorted(comparingInt(Match::rank))
                .map(Match::procedure)
                .toList();
    }

    /** @param rank the smaller, the better */
    private record Match(Procedure procedure, int rank) {}

    private record Indexed(Procedure procedure, String names, String everything) {

        static Indexed of(Procedure procedure, Catalogue catalogue) {
            String names = procedure.name().vi() + " " + procedure.name().en();
            Words field = catalogue.field(procedure.field()).orElseThrow().name();
            String everything = String.join(
                    " ", names, String.join(" ", procedure.keywords()), field.vi(), field.en(), procedure.code());
            return new Indexed(procedure, padded(names), padded(everything));
        }

        Optional<Match> match(String text, List<String> words) {
            if (!words.stream().allMatch(word -> everything.contains(" " + word))) {
                return Optional.empty();
            }
            return Optional.of(new Match(procedure, rank(text, words)));
        }

        private int rank(String text, List<String> words) {
            if (procedure.name().vi().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
                return 0;
            }
            if (names.contains(" " + String.join(" ", words))) {
                return 1;
            }
            return words.stream().allMatch(word -> names.contains(" " + word)) ? 2 : 3;
        }

        private static String padded(String text) {
            return " " + String.join(" ", SearchText.words(text)) + " ";
        }
    }
}
