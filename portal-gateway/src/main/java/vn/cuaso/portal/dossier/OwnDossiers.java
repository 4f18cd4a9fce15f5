package vn.cuaso.portal.dossier;

import java.util.List;

/**
 * What the profile page lists.
 *
 * @param known whether stats-service has answered
 * @param more whether there are older ones that are not listed
 */
public record OwnDossiers(boolean known, List<Dossier> dossiers, boolean more) {

    /** While stats-service is away. */
    public static final OwnDossiers UNKNOWN = new OwnDossiers(false, List.of(), false);

    public OwnDossiers {
        dossiers = List.copyOf(dossiers);
    }
}
