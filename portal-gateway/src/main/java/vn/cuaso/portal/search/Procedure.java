package vn.cuaso.portal.search;

import java.util.List;

/**
 * One entry of the catalogue of administrative procedures.
 *
 * @param code the procedure's code, which is also its address
 * @param field key of a {@link Field}
 * @param workingDays how long the agency may take; 0 means within the same working day
 * @param online whether a dossier may be handed in online
 * @param popular whether the home page proposes it
 * @param keywords what people call it, beside its name
 */
public record Procedure(
        String code,
        Words name,
        String field,
        AgencyLevel level,
        Words agency,
        int workingDays,
        Words fee,
        boolean online,
        boolean popular,
        List<String> keywords) {

    public Procedure {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }

    public String address() {
        return "/procedures/" + code;
    }
}
