package vn.cuaso.stats.applicant;

import java.util.List;
import vn.cuaso.stats.lookup.DossierBody;

/** @param more whether there are older ones that are not listed */
record ApplicantDossiers(List<DossierBody> dossiers, boolean more) {}
