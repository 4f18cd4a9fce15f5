package vn.cuaso.stats.aggregate;

import vn.cuaso.events.Dossier;
import vn.cuaso.stats.life.UnitCode;

/**
 * What is counted apart from other dossiers.
 *
 * @param agency the one that handles the dossier, or one above it
 */
public record Cell(UnitCode agency, String field, String procedure, Dossier.Channel channel) {

    /** Where this dossier is counted. */
    public static Cell of(Dossier dossier) {
        return new Cell(UnitCode.of(dossier.agency().code()), dossier.field(), dossier.procedure(), dossier.channel());
    }

    /** The same for another agency. */
    public Cell at(UnitCode other) {
        return new Cell(other, field, procedure, channel);
    }
}
