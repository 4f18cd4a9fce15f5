package vn.cuaso.stats.dossier;

import java.util.List;

/** What keeping some events came to. */
public sealed interface Keeping {

    /**
     * What can be kept is kept.
     *
     * @param verdicts one for each event, in their order
     */
    record Kept(List<Verdict> verdicts) implements Keeping {}

    /** The database cannot hold one of them, and does not say which. Nothing was kept. */
    record Unkeepable(String reason) implements Keeping {}
}
