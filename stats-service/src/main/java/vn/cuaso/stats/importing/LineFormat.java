package vn.cuaso.stats.importing;

import vn.cuaso.stats.dossier.DossierEventReader.Read;

/** How a file writes an event on a line. */
sealed interface LineFormat permits CsvLines, JsonLines {

    Read read(byte[] line);

    /** Whether the first line is no event but names the columns. */
    boolean hasHeader();
}
