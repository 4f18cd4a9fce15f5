package vn.cuaso.portal.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/**
 * <em>Tra cứu</em>: one dossier by its code.
 *
 * @param typed the code as it was typed
 * @param dossier {@code null} unless it was found
 * @param failure {@code null} unless it was not
 * @param minutes until this network may ask again; 0 where it may
 */
@CheckedTemplate(basePath = "dossier")
record LookupPage(Frame frame, String typed, Dossier dossier, LookupFailure failure, long minutes)
        implements TemplateInstance {

    static LookupPage of(Frame frame, String typed, Lookup lookup) {
        return switch (lookup) {
            case Lookup.NotAsked() -> new LookupPage(frame, typed, null, null, 0);
            case Lookup.Found(Dossier found) -> new LookupPage(frame, typed, found, null, 0);
            case Lookup.NotFound() -> new LookupPage(frame, typed, null, LookupFailure.UNKNOWN, 0);
            case Lookup.TooMany(long minutes) -> new LookupPage(frame, typed, null, LookupFailure.CROWDED, minutes);
            case Lookup.Away() -> new LookupPage(frame, typed, null, LookupFailure.AWAY, 0);
        };
    }
}
