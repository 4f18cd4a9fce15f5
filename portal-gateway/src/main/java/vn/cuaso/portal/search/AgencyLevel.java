package vn.cuaso.portal.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which level of the administration handles a procedure. */
public enum AgencyLevel {
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("district")
    DISTRICT,
    @JsonProperty("commune")
    COMMUNE;

    /** The name in the catalogue and in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AgencyLevel> fromKey(String key) {
        return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }
}
