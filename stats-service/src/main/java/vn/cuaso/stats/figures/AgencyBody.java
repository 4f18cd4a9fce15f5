package vn.cuaso.stats.figures;

import java.util.List;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.agency.AgencyTree;

/**
 * An agency.
 *
 * @param name the code where no event has told the name, as for a province whose own agency has no dossiers
 * @param named whether it was told
 * @param below how many agencies are directly below it
 */
record AgencyBody(String code, String name, boolean named, int depth, int below) {

    static AgencyBody of(Agency agency, AgencyTree tree) {
        return new AgencyBody(
                agency.code(),
                agency.name(),
                agency.named(),
                agency.depth(),
                tree.below(agency.code()).size());
    }

    static List<AgencyBody> all(List<Agency> agencies, AgencyTree tree) {
        return agencies.stream().map(agency -> of(agency, tree)).toList();
    }
}
