package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stays the same through a dossier's life, repeated in each of its events so that each can be understood alone.
 *
 * @param code the dossier's code, {@code <unit code>-YYMMDD-NNNN} (TT 01/2018/TT-VPCP Điều 19)
 * @param procedure the procedure's code, such as {@code 1.010708.000.00.00.H56}
 * @param field the field of administration that the procedure belongs to
 * @param channel how the dossier was handed in
 * @param applicant the applicant's pairwise subject in the sector shared by the portal and the one-stop-shop systems,
 *     where it is known
 */
public record Dossier(
        String code, String procedure, Agency agency, String field, Channel channel, Optional<String> applicant) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*-[0-9]{6}-[0-9]{4,6}");

    public Dossier {
        Required.text("code", code);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not of the form <unit>-YYMMDD-NNNN");
        }
        Required.text("procedure", procedure);
        Required.value("agency", agency);
        Required.text("field", field);
        Required.value("channel", channel);
        Required.value("applicant", applicant);
        applicant.ifPresent(subject -> Required.text("applicant", subject));
    }

    /** How a dossier reaches the one-stop shop. */
    public enum Channel {
        @JsonProperty("online")
        ONLINE,
        @JsonProperty("counter")
        COUNTER,
        @JsonProperty("post")
        POST
    }
}
