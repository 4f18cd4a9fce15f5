package vn.cuaso.stats.figures;

import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.agency.AgencyTree;

/**
 * The agencies that a question is about, and the tree that they stand in.
 *
 * @param agency none for all roots together
 */
record Counted(AgencyTree tree, Optional<Agency> agency) {

    List<String> codes() {
        return agency.map(List::of).orElse(tree.roots()).stream()
                .map(Agency::code)
                .toList();
    }

    /** From the root down to it. */
    List<Agency> line() {
        return agency.map(found -> tree.line(found.code())).orElse(List.of());
    }

    /** One level further down. */
    List<Agency> below() {
        return agency.map(found -> tree.below(found.code())).orElse(tree.roots());
    }

    boolean holds(LateOpen late) {
        return codes().stream().anyMatch(late::isAtOrBelow);
    }
}
