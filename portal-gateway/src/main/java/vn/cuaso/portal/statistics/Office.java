package vn.cuaso.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An agency.
 *
 * @param named whether its name is known; a province that has no dossiers of its own is not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Office(String code, String name, boolean named) {

    /** Whether it is the province itself, which pages call by that word. */
    public boolean province() {
        return !named && code.indexOf('.') < 0;
    }
}
