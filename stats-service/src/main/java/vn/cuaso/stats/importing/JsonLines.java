package vn.cuaso.stats.importing;

import vn.cuaso.stats.dossier.DossierEventReader;
import vn.cuaso.stats.dossier.DossierEventReader.Read;

/** A CloudEvent on each line, as it would be on the topic. */
record JsonLines(DossierEventReader events) implements LineFormat {

    @Override
    public Read read(byte[] line) {
        return events.read(line);
    }

    @Override
    public boolean hasHeader() {
        return false;
    }
}
