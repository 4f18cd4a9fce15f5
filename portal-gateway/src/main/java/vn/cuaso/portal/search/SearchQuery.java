package vn.cuaso.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody looks for.
 *
 * @param text as it was typed, at most {@value #LONGEST} characters of it
 * @param field key of a field, empty for all
 * @param onlineOnly whether procedures without an online way are left out
 */
public record SearchQuery(String text, Optional<String> field, Optional<AgencyLevel> level, boolean onlineOnly) {

    static final int LONGEST = 100;

    /** {@code H56.12-240301-0001}, as one-stop-shop systems number dossiers (TT 01/2018/TT-VPCP Điều 19). */
    private static final Pattern DOSSIER_CODE = Pattern.compile("[0-9A-Za-z.]{1,20}-\\d{6}-\\d{1,8}");

    public SearchQuery {
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** Whether nothing was asked for. */
    public boolean empty() {
        return text.isEmpty() && !filtered();
    }

    public boolean filtered() {
        return field.isPresent() || level.isPresent() || onlineOnly;
    }

    /** The text as the value of a query parameter. */
    public String parameter() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether it is a dossier that is looked for. */
    public boolean dossierCode() {
        return DOSSIER_CODE.matcher(text).matches();
    }

    public boolean inField(String key) {
        return field.filter(key::equals).isPresent();
    }

    public boolean atLevel(AgencyLevel other) {
        return level.filter(other::equals).isPresent();
    }

    boolean admits(Procedure procedure) {
        return field.map(procedure.field()::equals).orElse(true)
                && level.map(procedure.level()::equals).orElse(true)
                && (procedure.online() || !onlineOnly);
    }
}
