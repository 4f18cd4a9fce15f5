package vn.cuaso.local.demo;

import java.util.List;
import java.util.Optional;

/** Whose dossiers some of a history's are, so that people who sign in find a few of theirs. */
final class Applicants {
    private static final int DOSSIERS_EACH = 6;
    /** Of the history's end, which people still ask about. */
    private static final double SHARE = 0.25;

    private final List<String> names;
    private final int dossiers;
    private final int stride;

    /**
     * @param names as events call them; none leaves all dossiers nobody's
     * @param dossiers how many the history has, in the order in which they were received
     */
    Applicants(List<String> names, int dossiers) {
        this.names = names;
        this.dossiers = dossiers;
        this.stride = Math.max(1, (int) (dossiers * SHARE) / Math.max(1, names.size() * DOSSIERS_EACH));
    }

    /** Of the dossier of this number, from 0. */
    Optional<String> of(int number) {
        int fromTheEnd = dossiers - 1 - number;
        int turn = fromTheEnd / stride;
        return fromTheEnd % stride == 0 && turn < names.size() * DOSSIERS_EACH
                ? Optional.of(names.get(turn % names.size()))
                : Optional.empty();
    }
}
